package site

import (
	"crypto/sha256"
	"encoding/hex"
	"path"
	"strings"
)

// hashLen is how many hexadecimal digits of the content's hash a name has.
const hashLen = 12

// HashedName puts the hash of a file's content into its name: boot.js becomes
// boot.5f3c0a91be22.js. A file with such a name never changes, so it may be
// cached without limit, and a page never loads a script of another version.
func HashedName(name string, content []byte) string {
	sum := sha256.Sum256(content)
	ext := path.Ext(name)
	return strings.TrimSuffix(name, ext) + "." + hex.EncodeToString(sum[:])[:hashLen] + ext
}

// IsHashed reports whether a name is one that [HashedName] makes.
func IsHashed(name string) bool {
	stem := strings.TrimSuffix(name, path.Ext(name))
	hash := strings.TrimPrefix(path.Ext(stem), ".")
	return len(hash) == hashLen && strings.Trim(hash, "0123456789abcdef") == ""
}

// mediaType does not use the system's table, which may lack WebAssembly.
func mediaType(name string) string {
	switch path.Ext(name) {
	case ".html":
		return "text/html; charset=utf-8"
	case ".css":
		return "text/css; charset=utf-8"
	case ".js":
		return "text/javascript; charset=utf-8"
	case ".json":
		return "application/json"
	case ".svg":
		return "image/svg+xml"
	case ".png":
		return "image/png"
	case ".wasm":
		return "application/wasm"
	}
	return "application/octet-stream"
}
