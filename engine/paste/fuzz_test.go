package paste_test

import (
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"github.com/crumbtrail/crumbtrail/engine"
	"github.com/crumbtrail/crumbtrail/engine/paste"
)

// Any text gives a scenario that runs or an error that names the place, and the
// same in pieces.
func FuzzRead(f *testing.F) {
	for _, text := range pastes(f) {
		f.Add(text, 100, false)
	}
	f.Add("curl 'https://a.example/%00' -X \"é\" -b 'a=\x01'", 3, true)
	f.Add("GET /* HTTP/1.1\nHost: a.example\nCookie: =;;a=b\nSet-Cookie: \x00\n", 9, true)
	f.Add("HTTP/1.1 302 x\nLocation: https:\n\nHTTP/1.1 999 x\n\nset-cookie: a\nhost: [::1]:99999", 20, false)
	f.Add("listen 0;\nserver_name *.*;\nreturn 301 http:;\nadd_header Access-Control-Allow-Origin *;\nproxy_set_header a\tb\x00;\nproxy_set_header A c;\n", 20, false)
	f.Add("MIDDLEWARE = ((((((((((((((((1,),),),\nSESSION_COOKIE_AGE = 1e9 * 99999999999999999999\nSESSION_COOKIE_NAME = ';'\n", 20, false)
	f.Add(`{"log":{"entries":[{"request":{"method":"GET","url":"http://a.example/"},"response":{"status":307,"statusText":"Internal Redirect","headers":[{"name":"Location","value":"https://a.example/"}]}}]}}`, 20, false)
	f.Fuzz(func(t *testing.T, text string, at int, keep bool) {
		o := paste.Options{KeepValues: keep}
		result, err := paste.Read(text, o)
		checkError(t, err)
		again, errAgain := inTwo(text, at, o)
		if diff := cmp.Diff(result, again); diff != "" || (err == nil) != (errAgain == nil) {
			t.Errorf("in two pieces the result differs: %v, %v\n%s", err, errAgain, diff)
		}
		if err != nil {
			return
		}
		checkResult(t, result)
		if _, err := engine.Run(result.Scenario); err != nil && !strings.Contains(err.Error(), "too large") {
			t.Errorf("the scenario does not run: %v", err)
		}
	})
}

// checkError allows the errors that are about the text, not about what was made
// of it.
func checkError(t *testing.T, err error) {
	t.Helper()
	if err == nil {
		return
	}
	if at := (*paste.Error)(nil); !errors.As(err, &at) {
		t.Errorf("the error names no place: %v", err)
	}
	if strings.Contains(err.Error(), "the scenario of this text") {
		t.Errorf("the text was understood, and its scenario is wrong: %v", err)
	}
}

func inTwo(text string, at int, o paste.Options) (*paste.Result, error) {
	r := paste.NewReader(o)
	at = min(max(at, 0), len(text))
	for _, piece := range []string{text[:at], text[at:]} {
		if _, err := r.Write([]byte(piece)); err != nil {
			return nil, err
		}
	}
	return r.Close()
}

// pastes are those of testdata.
func pastes(tb testing.TB) (texts []string) {
	tb.Helper()
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil {
		tb.Fatal(err)
	}
	for _, file := range files {
		for _, f := range pasteFiles(tb, file) {
			texts = append(texts, string(f.Data))
		}
	}
	return texts
}

// pasteFiles are the pastes of an archive.
func pasteFiles(tb testing.TB, file string) (list []txtar.File) {
	tb.Helper()
	archive, err := txtar.ParseFile(file)
	if err != nil {
		tb.Fatal(err)
	}
	for _, f := range archive.Files {
		if strings.HasPrefix(f.Name, "paste") {
			list = append(list, f)
		}
	}
	return list
}
