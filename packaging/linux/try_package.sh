#!/usr/bin/env bash
# Install a Debian package on a clean root file system, play, open files that came from elsewhere, uninstall, and look
# whether anything is left. AD_REFERENDUM_PICTURES names a folder for pictures of the windows.
#   sudo packaging/linux/try_package.sh ad-referendum_0.1.0_amd64.deb [SUITE]
# Needs mmdebstrap, Xvfb and xdotool here, and an environment (.venv, or AD_REFERENDUM_VENV) whose Python writes down
# the keys of a whole tutorial and files as a stranger might send them; the root file system has nothing but the package
# and what it depends on.
set -euo pipefail
package=$(realpath "$1")
suite=${2:-bookworm}
here=$(cd "$(dirname "$0")/../.." && pwd)
python=${AD_REFERENDUM_VENV:-$here/.venv}/bin/python
work=$(mktemp -d)
root=$work/clean
screen=
finish() {
  [ -z "$screen" ] || kill "$screen" 2>/dev/null || true
  umount "$root/proc" 2>/dev/null || true
  rm -rf --one-file-system "$work"
}
trap finish EXIT
say() { printf '%s\n' "$*"; }
inside() { chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/var/player LANG=C.UTF-8 "$@"; }

(cd "$here" && "$python" -m tests.walk.keys "$work/tutorial.keys" && "$python" -m tests.walk.strangers "$work/strangers")
mmdebstrap --quiet --variant=apt "$suite" "$root"
mkdir -p "$root/var/player"
mount -t proc proc "$root/proc"
inside find / -xdev -not -path '/proc/*' -not -path '/var/*' -not -path '/mnt/*' | sort >"$work/before"
cp "$package" "$root/mnt/package.deb"
inside apt-get update -qq
inside env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends /mnt/package.deb >"$work/apt.log" 2>&1 ||
  { tail -20 "$work/apt.log"; exit 1; }
say "installed on a clean $suite: $(inside dpkg-query -W -f '${Package} ${Version}' ad-referendum)"
if inside which python3 >/dev/null 2>&1; then say "there is a Python on it"; else say "there is no Python on it"; fi

inside ad-referendum doctor >"$work/doctor" || { cat "$work/doctor"; exit 1; }
inside ad-referendum demo --scenario tutorial >"$work/demo"
say "played the tutorial in the terminal: $(grep -c . "$work/demo") lines"
inside ad-referendum sessions check

# Its abstract socket is heard inside as well: a root file system has no network of its own.
exec 3< <(exec Xvfb -displayfd 1 -screen 0 1600x1000x24 -nolisten tcp 2>/dev/null)
screen=$!
read -r number <&3
export DISPLAY=":$number"
"$python" "$here/packaging/linux/play_installed.py" "$root" "$DISPLAY" "$work/tutorial.keys"
"$python" "$here/packaging/linux/open_strangers.py" "$root" "$DISPLAY" "$work/strangers"

inside env DEBIAN_FRONTEND=noninteractive apt-get purge -y -qq ad-referendum >/dev/null 2>&1
inside env DEBIAN_FRONTEND=noninteractive apt-get autoremove --purge -y -qq >/dev/null 2>&1
rm -f "$root/mnt/package.deb"
inside find / -xdev -not -path '/proc/*' -not -path '/var/*' -not -path '/mnt/*' | sort >"$work/after"
left=$(comm -13 "$work/before" "$work/after")
[ -z "$left" ] || { say "left behind:"; say "$left"; exit 1; }
say "uninstalled: nothing is left but the player's own sessions"
