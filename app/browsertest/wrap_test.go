//go:build !js

package browsertest

import (
	"net/http"
	"strings"
)

// serveInstead answers itself for every file whose path has the part in it.
func serveInstead(part string, answer http.HandlerFunc) func(http.Handler) http.Handler {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if strings.Contains(r.URL.Path, part) {
				answer(w, r)
				return
			}
			next.ServeHTTP(w, r)
		})
	}
}

// withHeaders changes the headers of every response before they are sent.
func withHeaders(change func(http.Header)) func(http.Handler) http.Handler {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			next.ServeHTTP(&headerChanger{w, change}, r)
		})
	}
}

type headerChanger struct {
	http.ResponseWriter
	change func(http.Header)
}

func (w *headerChanger) WriteHeader(status int) {
	w.change(w.Header())
	w.ResponseWriter.WriteHeader(status)
}
