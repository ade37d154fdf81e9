# shellcheck shell=bash
# What packaging/run and packaging/test share. Sourced; sets `root`, the checkout.
root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)

# configure <preset> <build folder> [cmake options…]: only where there is no usable build folder or options are given;
# otherwise Ninja configures again by itself when a CMake file or a list of sources changed.
configure() {
    local preset=$1 folder=$2
    shift 2
    [[ -f $root/$folder/build.ninja && $# -eq 0 ]] && return
    (cd "$root" && cmake --preset "$preset" "$@" </dev/null)
}

# build <build folder> [targets…]: prints little when it succeeds and everything that matters when it fails.
build() {
    local folder=$root/$1
    shift
    cmake --build "$folder" ${1+--target "$@"} </dev/null
}
