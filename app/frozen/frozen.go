//go:build !js

// Package frozen has embeds as they stand in other people's pages: of every release
// three frames and the picture of a run that needs no script. Nothing rewrites these
// files: an embed that shows something else than on the day on which it was pasted is a
// finding. If it was wrong before, a part "changed" is added by hand: a line that says
// why, and what is to be seen today.
//
// A release has a folder in testdata with a file for each embed, a txtar archive of the
// code and of what was to be seen. The file of a frame has "embed.html" and
// "shows.json"; that of the picture "static.html" and "says".
package frozen

import (
	"encoding/json"
	"fmt"
	"html"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"golang.org/x/tools/txtar"
)

// Site stands for the address of Crumbtrail in the code.
const Site = "https://crumbtrail.example/"

// A File is an embed of a release.
type File struct {
	Release, Name string
	// Parts are its texts by name.
	Parts map[string]string
}

// Files lists the embeds of all releases that have a part. The folder is testdata, from
// where the test runs.
func Files(folder, part string) ([]File, error) {
	names, err := filepath.Glob(filepath.Join(folder, "*", "*.txtar"))
	if err != nil {
		return nil, err
	}
	var list []File
	for _, name := range names {
		content, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		file := File{filepath.Base(filepath.Dir(name)), strings.TrimSuffix(filepath.Base(name), ".txtar"), map[string]string{}}
		for _, p := range txtar.Parse(content).Files {
			file.Parts[p.Name] = strings.TrimSuffix(string(p.Data), "\n")
		}
		if _, has := file.Parts[part]; has {
			list = append(list, file)
		}
	}
	return list, nil
}

// A Frame is the frame of an embed, and what it showed when it was made.
type Frame struct {
	// Code is what the author pasted.
	Code string `json:"-"`
	// Address is that of the frame.
	Address *url.URL `json:"-"`

	// Link is a link to its scenario, and Title what stands above it.
	Link  string `json:"link"`
	Title string `json:"title"`
	// Verdict is what came of it.
	Verdict string `json:"verdict"`
	// Event is the number of the event that is shown first, and View the view.
	Event int    `json:"event"`
	View  string `json:"view"`
	// Theme and Language are those of the address, "" for the reader's and for English.
	Theme    string `json:"theme,omitempty"`
	Language string `json:"lang,omitempty"`
	// Guess: the reader is asked before the result is shown.
	Guess bool `json:"guess,omitempty"`
	// Without are the parts that the address leaves out, as the parameters hide and
	// controls call them, or "readonly".
	Without []string `json:"without,omitempty"`
}

var source = regexp.MustCompile(`<iframe[^>]* src="([^"]*)"`)

// Frame reads a file as that of a frame.
func (f File) Frame() (Frame, error) {
	frame := Frame{Code: f.Parts["embed.html"]}
	found := source.FindStringSubmatch(frame.Code)
	if found == nil {
		return frame, fmt.Errorf("%s/%s: the code has no frame", f.Release, f.Name)
	}
	var err error
	if frame.Address, err = url.Parse(html.UnescapeString(found[1])); err != nil {
		return frame, fmt.Errorf("%s/%s: %w", f.Release, f.Name, err)
	}
	if err := json.Unmarshal([]byte(f.today("shows.json")), &frame); err != nil {
		return frame, fmt.Errorf("%s/%s: %w", f.Release, f.Name, err)
	}
	return frame, nil
}

// Says is what a picture says, one line for each row of its table.
func (f File) Says() string { return f.today("says") }

// today is what is to be seen: a part, unless it has changed since.
func (f File) today(part string) string {
	if changed, has := f.Parts["changed"]; has {
		_, now, _ := strings.Cut(changed, "\n")
		return now
	}
	return f.Parts[part]
}
