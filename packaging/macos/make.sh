#!/usr/bin/env bash
# A disk image of the app that `python3 packaging/scripts/make.py dist` froze on macOS:  packaging/macos/make.sh dist
# Signed for this machine alone unless SIGNING_IDENTITY names a certificate; a release is notarised as RELEASING.md says.
set -euo pipefail
folder=${1:-dist}
app="$folder/frozen/Ad Referendum.app"
version=$(python3 -c 'import tomllib; print(tomllib.load(open("pyproject.toml", "rb"))["project"]["version"])')
codesign --force --deep --options runtime --sign "${SIGNING_IDENTITY:--}" "$app"
codesign --verify --deep --strict "$app"
stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT
cp -R "$app" "$stage/"
ln -s /Applications "$stage/Applications"
hdiutil create -volname "Ad Referendum" -srcfolder "$stage" -ov -format UDZO "$folder/ad-referendum-$version-macos.dmg"
