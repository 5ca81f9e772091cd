# shellcheck shell=bash
# Sourced by the checks that need a machine on which nothing was installed: makes a minimal Debian 12 in a folder,
# with git and certificates only, and runs commands in it. Needs root and debootstrap.
#
# The caller runs in namespaces of its own (enter_namespaces): its mounts and its processes end with it, so that
# no mount can outlive the check and be deleted through.

checkout=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
readonly checkout

say() { printf '%s: %s\n' "$(basename "$0")" "$*" >&2; }

die() {
    say "$@"
    exit 1
}

# Starts the calling script again, once, with mounts and process ids of its own.
enter_namespaces() {
    if [[ -n ${LOUPE_NAMESPACES-} ]]; then
        # The first process of a namespace gets only the signals that it handles.
        trap 'exit 130' INT
        trap 'exit 143' TERM
        return
    fi
    if ((EUID != 0)); then die 'expected to be root: debootstrap and chroot need it'; fi
    local tool
    for tool in debootstrap unshare chroot git ip; do
        command -v "$tool" >/dev/null || die "expected $tool; as root: apt-get install debootstrap util-linux git iproute2"
    done
    LOUPE_NAMESPACES=1 exec unshare --mount --propagation private --pid --fork --kill-child "$0" "$@"
}

# Makes the minimal Debian in $1 unless it is there. debootstrap's own default says from where.
make_base() {
    local base=$1
    if [[ -e $base/complete ]]; then return; fi
    say "debootstrap into $base"
    rm -rf --one-file-system "$base"
    mkdir -p "$base"
    debootstrap --variant=minbase --include=git,ca-certificates bookworm "$base" >"$base.log" 2>&1 ||
        die "debootstrap failed, see $base.log"
    lend_network "$base"
    touch "$base/complete"
}

# What this host needs to reach its registries, the machine in $1 needs too.
lend_network() {
    local base=$1 file
    cp -L /etc/resolv.conf "$base/etc/resolv.conf"
    if [[ -e /etc/apt/sources.list.d/debian.sources ]]; then
        cp /etc/apt/sources.list.d/debian.sources "$base/etc/apt/sources.list.d/"
        rm -f "$base/etc/apt/sources.list"
    fi
    for file in /etc/apt/apt.conf.d/*; do
        if grep -qE '^Acquire::(http|https|Check|Retries)' "$file"; then cp "$file" "$base/etc/apt/apt.conf.d/"; fi
    done
    for file in .m2/settings.xml .npmrc; do
        if [[ -f $HOME/$file ]]; then install -D -m 644 "$HOME/$file" "$base/etc/skel/$file"; fi
    done
    for file in /usr/local/share/ca-certificates/*.crt; do
        if [[ -f $file ]]; then cp "$file" "$base/usr/local/share/ca-certificates/"; fi
    done
    chroot "$base" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin update-ca-certificates >/dev/null 2>&1
    cp -rT "$base/etc/skel" "$base/root"
}

# A fresh copy of the base $1 in $2, its folders /proc and /dev mounted.
make_root() {
    local base=$1 root=$2
    drop_root "$root"
    cp -a "$base" "$root"
    mount -t proc proc "$root/proc"
    mount --rbind /dev "$root/dev"
    mount -t tmpfs tmpfs "$root/dev/shm"
}

# Deletes the machine in $1; refuses while anything is mounted below it.
drop_root() {
    local root=$1 point
    while read -r point; do umount "$point"; done < <(mounts_below "$root" | sort -r)
    if [[ -n $(mounts_below "$root") ]]; then die "not deleting $root: something is still mounted below it"; fi
    rm -rf --one-file-system "$root"
}

mounts_below() { awk -v below="$1/" 'index($5, below) == 1 { print $5 }' /proc/self/mountinfo; }

# Runs a command in the machine $1 as uid $2 with home folder $3; nothing of this host's environment goes along but a proxy.
in_root() {
    local root=$1 uid=$2 home_folder=$3 name environment=()
    shift 3
    for name in http_proxy https_proxy no_proxy; do
        if [[ -n ${!name-} ]]; then environment+=("$name=${!name}"); fi
    done
    chroot --userspec="$uid:$uid" "$root" /usr/bin/env -i HOME="$home_folder" \
        PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
        ${environment[@]+"${environment[@]}"} "$@" </dev/null
}

# Puts what is committed at HEAD of this checkout into the folder $1.
clone_head() { git -c safe.directory='*' clone --quiet --no-hardlinks "$checkout" "$1"; }
