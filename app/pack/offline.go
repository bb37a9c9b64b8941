//go:build !js

package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"path"
	"strings"

	"github.com/crumbtrail/crumbtrail/app/site"
)

// serviceWorker is the script of the service worker. Browsers find a new build by its
// name, so that has no hash.
const serviceWorker = "sw.js"

// fillInServiceWorker writes the files into the service worker with which the
// playground works offline.
func (out files) fillInServiceWorker() error {
	source, has := out[serviceWorker]
	if !has {
		return nil
	}
	list, err := json.MarshalIndent(out.offline(), "", "  ")
	if err != nil {
		return err
	}
	build := sha256.Sum256(list)
	source = bytes.Replace(source, []byte("{{files}}"), list, 1)
	out[serviceWorker] = bytes.Replace(source, []byte("{{build}}"), []byte(hex.EncodeToString(build[:6])), 1)
	return nil
}

// offline are the addresses of the files that the playground needs. A file whose name
// does not change with its content has a hash, as browsers check it (Subresource
// Integrity §3.3); an embed needs none, because it stands in a page of the network.
func (out files) offline() map[string]string {
	list := map[string]string{}
	for name, content := range out {
		switch {
		case site.IsHashed(name) && !strings.HasPrefix(name, answersFolder):
			list[name] = ""
		case path.Ext(name) == ".html" && !strings.HasPrefix(name, "embed"):
			sum := sha256.Sum256(content)
			folder, file := path.Split(name)
			if file != "index.html" {
				folder = name
			}
			list[folder] = "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
		}
	}
	return list
}
