// Package site serves Crumbtrail's packed folder.
//
// [Handler] is the server for local use and for the browser tests. It does what
// a good static host does: media types, validators, compressed copies made
// beforehand, and the intended headers of the page. The folder needs none of it
// to work, so any other static host will do as well; the most important one for
// safety, [Policy], is also in the pages themselves.
package site

import (
	"fmt"
	"io/fs"
	"net/http"
	"net/url"
	"os"
	"path"
	"strings"
)

// Handler serves the files of dir and nothing outside it, symbolic links
// included. base is the address of the site that others see, with a slash at its
// end, "" for that of each request.
func Handler(dir, base string) (http.Handler, error) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, err
	}
	return &handler{root, base}, nil
}

type handler struct {
	root *os.Root
	base string
}

func (h *handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	setSafetyHeaders(w.Header())
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		w.Header().Set("Allow", "GET, HEAD")
		http.Error(w, "only GET and HEAD work here", http.StatusMethodNotAllowed)
		return
	}

	if r.URL.Path == "/oembed" {
		h.serveOEmbed(w, r)
		return
	}
	name := strings.TrimPrefix(path.Clean("/"+r.URL.Path), "/")
	if name == "" || strings.HasSuffix(r.URL.Path, "/") {
		name = path.Join(name, "index.html")
	} else if h.isDir(name) {
		redirectInto(w, r, name)
		return
	}

	encoding, file, err := h.open(name, r.Header.Get("Accept-Encoding"))
	if err != nil {
		http.NotFound(w, r)
		return
	}
	defer file.Close()
	info, err := file.Stat()
	if err != nil || !info.Mode().IsRegular() {
		http.NotFound(w, r)
		return
	}

	header := w.Header()
	header.Set("Content-Type", mediaType(name))
	header.Set("Cache-Control", cacheControl(name))
	if encoding != "" {
		header.Set("Content-Encoding", encoding)
	}
	if h.hasCompressed(name) {
		header.Add("Vary", "Accept-Encoding")
	}
	header.Set("ETag", entityTag(info))
	http.ServeContent(w, r, name, info.ModTime(), file)
}

// open opens the smallest copy of a file that the client can read, and returns
// its encoding, "" for the file itself.
func (h *handler) open(name, acceptEncoding string) (encoding string, _ *os.File, _ error) {
	for _, c := range Encodings {
		if !accepts(acceptEncoding, c.Name) {
			continue
		}
		if file, err := h.root.Open(name + c.Suffix); err == nil {
			return c.Name, file, nil
		}
	}
	file, err := h.root.Open(name)
	return "", file, err
}

func (h *handler) hasCompressed(name string) bool {
	for _, c := range Encodings {
		if _, err := h.root.Stat(name + c.Suffix); err == nil {
			return true
		}
	}
	return false
}

func (h *handler) isDir(name string) bool {
	info, err := h.root.Stat(name)
	return err == nil && info.IsDir()
}

// redirectInto adds the slash that makes a folder's relative URLs right. The
// Location is relative, because the site may be mounted at any path.
func redirectInto(w http.ResponseWriter, r *http.Request, name string) {
	target := url.URL{Path: "./" + path.Base(name) + "/", RawQuery: r.URL.RawQuery}
	w.Header().Set("Location", target.String())
	w.Header().Set("Cache-Control", "no-cache")
	w.WriteHeader(http.StatusMovedPermanently)
}

// cacheControl lets browsers cache a file that is named by its content for a
// year, and revalidate any other, which the entity tag makes cheap.
func cacheControl(name string) string {
	if IsHashed(name) {
		return "public, max-age=31536000, immutable"
	}
	return "no-cache"
}

// entityTag distinguishes the versions of a file, and its encodings, which differ
// in size.
func entityTag(info fs.FileInfo) string {
	return fmt.Sprintf(`"%x-%x"`, info.ModTime().UnixNano(), info.Size())
}
