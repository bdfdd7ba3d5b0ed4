#!/bin/sh
# Stands for docker and, by another name, for its buildx plugin; see docker-command.ts.
NODE_COMPILE_CACHE=$FAKE_DOCKER/compiled exec "$FAKE_DOCKER_NODE" "$FAKE_DOCKER_SCRIPT" "${0##*/}" "$@"
