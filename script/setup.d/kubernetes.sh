# shellcheck shell=bash
# What the tests of the kubernetes driver start a cluster of one node from: programs and images. Each run starts and
# stops a cluster of its own (__tests__/kubernetes/cluster.ts).

readonly KUBERNETES_PROGRAMS=(kube-apiserver kube-controller-manager kube-scheduler kubelet)

# Where the cluster finds the images of Docker Hub in the local registry: the engine must not find them there.
readonly CLUSTER_IMAGES=$REGISTRY/kubernetes

kubernetes() {
  local program
  ensure "Kubernetes $KUBERNETES_VERSION" kubernetes_is_built build_kubernetes
  for program in "${KUBERNETES_PROGRAMS[@]}"; do link_program "$(kubernetes_folder)/$program"; done
  ensure "etcd, kubectl, setcap and plugins of CNI" cluster_tools_are_there install_cluster_tools
  ensure "image pause:1 for pods" is_pushed_for_pods make_pause_image pause:1
  ensure "image $BUILDKIT_IMAGE for pods" is_pushed_for_pods push_for_pods "$BUILDKIT_IMAGE"
  ensure "image $BUILDKIT_IMAGE-rootless for pods" is_pushed_for_pods make_rootless_image "$BUILDKIT_IMAGE-rootless"
}

kubernetes_folder() {
  printf '%s/go/kubernetes-%s-%s' "$CACHE" "$KUBERNETES_VERSION" \
    "$(fingerprint "${KUBERNETES_PROGRAMS[@]}" "$(declare -f build_kubernetes kubernetes_source)")"
}

kubernetes_is_built() {
  is_kept "$(kubernetes_folder)"
}

# About five minutes on two cores.
build_kubernetes() {
  local source made version=k8s.io/component-base/version
  need_go
  export CGO_ENABLED=0 GOWORK=off GOFLAGS=-mod=mod
  source=$(kubernetes_source)
  retry go list -C "$source" -deps "${KUBERNETES_PROGRAMS[@]/#/./cmd/}" >/dev/null
  made=$(making_dir)
  nice -n 10 go build -C "$source" -o "$made/" -trimpath -buildvcs=false -gcflags=all=-dwarf=false \
    -ldflags "-s -w -X $version.gitVersion=$KUBERNETES_VERSION -X $version.gitMajor=1 -X $version.gitMinor=34" \
    "${KUBERNETES_PROGRAMS[@]/#/./cmd/}"
  keep "$made" "$(kubernetes_folder)"
}

# The module has no folder `staging`, where its repository has the modules that it replaces. Their releases stand in.
kubernetes_source() {
  local folder copy edits
  folder=$(retry go mod download -json "k8s.io/kubernetes@$KUBERNETES_VERSION" | sed -n 's/^\t"Dir": "\(.*\)",$/\1/p')
  copy=$(making_dir)
  cp -r --no-preserve=mode "$folder/." "$copy"
  rm -rf "$copy"/{vendor,go.work,go.work.sum}
  mapfile -t edits < <(sed -nE "s|^\s+(k8s.io/\S+) => ./staging/.*|-dropreplace=\1\n-require=\1@v0.${KUBERNETES_VERSION#v1.}|p" \
    "$copy/go.mod")
  go mod edit "${edits[@]}" "$copy/go.mod"
  printf '%s' "$copy"
}

# Program, or file → Debian package.
declare -rA CLUSTER_TOOLS=(
  [etcd]=etcd-server
  [kubectl]=kubernetes-client
  [conntrack]=conntrack
  [setcap]=libcap2-bin
  [/usr/lib/cni/bridge]=containernetworking-plugins
)

cluster_tools_are_there() {
  [[ -z $(missing_cluster_tools) ]]
}

missing_cluster_tools() {
  local tool
  for tool in "${!CLUSTER_TOOLS[@]}"; do
    command -v "$tool" >/dev/null || printf '%s\n' "${CLUSTER_TOOLS[$tool]}"
  done
}

install_cluster_tools() {
  local packages
  mapfile -t packages < <(missing_cluster_tools)
  install_packages "${packages[@]}"
}

# is_pushed_for_pods IMAGE: the local registry has what the engine has under this name.
is_pushed_for_pods() {
  local digest tagged=$CLUSTER_IMAGES/$1
  digest=$(registry_digest "kubernetes/${1%:*}" "${1##*:}") || return 1
  [[ -n $digest && $(docker image inspect --format '{{.RepoDigests}}' "$tagged" 2>/dev/null) == *"@$digest"* ]] &&
    [[ $(image_label "$tagged") == "$(pod_image_recipe "$1")" ]]
}

# pod_image_recipe IMAGE: the label of an image of today's recipe.
pod_image_recipe() {
  case $1 in
    pause:*) fingerprint "$(declare -f make_pause_image)" ;;
    *-rootless) fingerprint "$(buildkit_recipe)" "$(declare -f make_rootless_image rootless_root)" ;;
    *) image_label "$1" ;;
  esac
}

push_for_pods() {
  docker tag "$1" "$CLUSTER_IMAGES/$1"
  retry docker push -q "$CLUSTER_IMAGES/$1"
}

# The container that holds the namespaces of a pod.
make_pause_image() {
  local root
  busybox_is_made "${TEST_PLATFORMS[@]}" || make_busybox "${TEST_PLATFORMS[@]}"
  root=$(making_dir)
  tar -xzf "$(busybox_folder "${TEST_PLATFORMS[@]}")/linux-$(native_architecture).tar.gz" -C "$root"
  import_image "$1" "$(pod_image_recipe "$1")" "$root" 'ENTRYPOINT ["/bin/sleep", "2147483647"]'
  push_for_pods "$1"
}

# BuildKit's image for a user without privileges: user, home and addresses are those of the published one.
make_rootless_image() {
  local recipe root home=/home/user runtime=/run/user/1000 change changes=()
  recipe=$(pod_image_recipe "$1")
  root=$CACHE/roots/rootless-$recipe
  is_kept "$root" || rootless_root "$root"
  for change in "LABEL $RECIPE_LABEL=$recipe" 'ENTRYPOINT ["rootlesskit", "buildkitd"]' 'USER 1000:1000' \
    'ENV PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin' "ENV HOME=$home" 'ENV USER=user' \
    "ENV XDG_RUNTIME_DIR=$runtime" "ENV TMPDIR=$home/.local/tmp" "VOLUME $home/.local/share/buildkit" \
    "ENV BUILDKIT_HOST=unix://$runtime/buildkit/buildkitd.sock"; do changes+=(--change "$change"); done
  # With the owners and capabilities of its files, unlike import_image.
  tar -C "$root" -c --numeric-owner --xattrs --xattrs-include=security.capability . | docker import "${changes[@]}" - "$1"
  push_for_pods "$1"
}

rootless_root() {
  local root packages
  ensure "BuildKit $BUILDKIT_VERSION" go_is_built build_go "${BUILDKIT_RECIPE[@]}"
  root=$CACHE/roots/buildkit-$(buildkit_recipe)
  is_kept "$root" || buildkit_root "$root"
  packages=$(making_dir)
  unpack_packages "$packages" rootlesskit uidmap
  cp -a "$root/." "$MAKING/rootless"
  root=$MAKING/rootless
  chown -R 0:0 "$root"
  cp -an "$packages/usr/." "$root/usr/"
  printf '%s\n' 'root:x:0:0:root:/root:/bin/sh' 'user:x:1000:1000::/home/user:/bin/sh' >"$root/etc/passwd"
  printf '%s\n' 'root:x:0:' 'user:x:1000:' >"$root/etc/group"
  printf 'user:100000:65536\n' | tee "$root/etc/subuid" >"$root/etc/subgid"
  # As setuid programs they would need more than the capabilities of a pod.
  chmod u-s "$root"/usr/bin/new{u,g}idmap
  setcap cap_setuid=ep "$root/usr/bin/newuidmap"
  setcap cap_setgid=ep "$root/usr/bin/newgidmap"
  mkdir -p "$root"/home/user/.local/{tmp,share/buildkit} "$root/run/user/1000"
  chown -R 1000:1000 "$root/home/user" "$root/run/user"
  keep "$root" "$1"
}
