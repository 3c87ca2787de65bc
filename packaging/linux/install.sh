#!/bin/sh
# Puts this folder where one user's programs lie, without root and without a network:  ./install.sh
# Takes it away again:  ./install.sh --remove      Sessions stay where they are, whichever it is.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
share=${XDG_DATA_HOME:-$HOME/.local/share}
place=$HOME/.local/opt/ad-referendum
program=$HOME/.local/bin/ad-referendum
entry=$share/applications/ad-referendum.desktop
kind=$share/mime/packages/ad-referendum.xml
icon=$share/icons/hicolor/256x256/apps/ad-referendum.png

told() { # desktops notice by themselves where these are not there
  update-desktop-database "$share/applications" 2>/dev/null || true
  update-mime-database "$share/mime" 2>/dev/null || true
}

if [ "${1:-}" = --remove ]; then
  rm -rf "$place"
  rm -f "$program" "$entry" "$kind" "$icon"
  told
  echo "Ad Referendum is removed. Sessions are still in $share/ad-referendum/saves."
  exit 0
fi
[ "$here" != "$place" ] || { echo "This is the installed folder already."; exit 1; }

mkdir -p "$(dirname "$place")" "$(dirname "$program")" "$(dirname "$entry")" "$(dirname "$kind")" "$(dirname "$icon")"
rm -rf "$place.new"
cp -a "$here" "$place.new"
rm -rf "$place"
mv "$place.new" "$place"
ln -sf "$place/ad-referendum" "$program"
sed "s|^Exec=ad-referendum|Exec=\"$place/ad-referendum\"|" "$here/ad-referendum.desktop" >"$entry"
cp "$here/ad-referendum.xml" "$kind"
cp "$here/ad-referendum.png" "$icon"
told
echo "Installed in $place. Start it from the menu, or with: $program"
case ":$PATH:" in
*":$HOME/.local/bin:"*) ;;
*) echo "After the next login the word ad-referendum alone may do: most systems then have ~/.local/bin on the path." ;;
esac
"$program" doctor
