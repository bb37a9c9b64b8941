#!/bin/sh
# install.sh FOLDER installs what the drivers serve: Express in FOLDER, Flask and
# PHP as packages of Debian.

set -eu
mkdir -p "$1"
cd "$1"
npm install --no-save --prefix . express express-session
apt-get install -y --no-install-recommends python3-flask php-cli
