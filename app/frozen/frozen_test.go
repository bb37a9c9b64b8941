//go:build !js

package frozen_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"html"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/crumbtrail/crumbtrail/app/frozen"
	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/app/ui/sheet"
	"github.com/crumbtrail/crumbtrail/engine/edit"
	"github.com/crumbtrail/crumbtrail/engine/link"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/snippet"
	"github.com/crumbtrail/crumbtrail/web/lessons"
)

var freeze = flag.String("freeze", "", "write the embeds of a new release into the `folder` of its name")

// framesPerRelease is how many there are at least.
const framesPerRelease = 3

// TestFrozenFrames reads the addresses of the frames of all releases: each has the same
// scenario as then, and the same comes of it. The tests of the page open them.
func TestFrozenFrames(t *testing.T) {
	if *freeze != "" {
		freezeEmbeds(t, filepath.Join("testdata", *freeze))
	}
	files, err := frozen.Files("testdata", "embed.html")
	if err != nil {
		t.Fatal(err)
	}
	played := map[string]int{}
	for _, file := range files {
		played[file.Release]++
		t.Run(file.Release+"/"+file.Name, func(t *testing.T) {
			frame, err := file.Frame()
			if err != nil {
				t.Fatal(err)
			}
			opened, err := state.New(scenarioOf(t, frame))
			if err != nil {
				t.Fatal(err)
			}
			linked, err := link.Decode(frame.Link)
			if err != nil {
				t.Fatal(err)
			}
			if got, want := opened.Run.Scenario.Canonical(), linked.Canonical(); !bytes.Equal(got, want) {
				t.Errorf("it has another scenario\n got %s\nwant %s", got, want)
			}
			if opened.Run.Title() != frame.Title || opened.Run.Verdict != frame.Verdict {
				t.Errorf("it is %q with the verdict %s, want %q and %s", opened.Run.Title(), opened.Run.Verdict, frame.Title, frame.Verdict)
			}
		})
	}
	if len(played) == 0 {
		t.Error("no release has a frame")
	}
	for release, count := range played {
		if count < framesPerRelease {
			t.Errorf("%s has %d frames, want %d at least", release, count, framesPerRelease)
		}
	}
}

// scenarioOf is the scenario that the address of a frame names, in one of the three ways.
func scenarioOf(t *testing.T, f frozen.Frame) *scenario.Scenario {
	t.Helper()
	name := f.Address.Query().Get("lesson")
	if folder := path.Base(f.Address.Path); folder != "embed" {
		name = folder
	}
	var s *scenario.Scenario
	var err error
	switch given := f.Address.Query().Get("scenario"); {
	case given != "":
		s, err = link.Decode(given)
	case name != "":
		s, err = lessons.Get(name)
	default:
		s, err = link.Decode(f.Address.Fragment)
	}
	if err != nil {
		t.Fatalf("%s: %v", f.Address, err)
	}
	return s
}

// TestFrozenPictures: a picture that was pasted says what is drawn of its scenario today.
func TestFrozenPictures(t *testing.T) {
	files, err := frozen.Files("testdata", "static.html")
	if err != nil || len(files) == 0 {
		t.Fatalf("%d pictures, %v", len(files), err)
	}
	for _, file := range files {
		t.Run(file.Release+"/"+file.Name, func(t *testing.T) {
			s, err := link.Decode(file.Parts["link"])
			if err != nil {
				t.Fatal(err)
			}
			today, err := sheet.Article(s)
			if err != nil {
				t.Fatal(err)
			}
			if got := rows(today); got != file.Says() {
				t.Errorf("today it is\n%s\nthe page says\n%s", got, file.Says())
			}
			if file.Parts["changed"] == "" && rows(file.Parts["static.html"]) != file.Says() {
				t.Error("the picture says something else than it did")
			}
		})
	}
}

var (
	row = regexp.MustCompile(`(?s)<tr[ >].*?</tr>`)
	tag = regexp.MustCompile(`<[^>]*>`)
)

// rows are the texts of the rows of a table, with the cells between bars.
func rows(document string) string {
	var lines []string
	for _, r := range row.FindAllString(document, -1) {
		text := html.UnescapeString(tag.ReplaceAllString(regexp.MustCompile(`</t[dh]>`).ReplaceAllString(r, " | "), " "))
		lines = append(lines, strings.Join(strings.Fields(text), " "))
	}
	return strings.Join(lines, "\n")
}

// freezeEmbeds writes the folder of a new release: a lesson with an edit as the dialog
// Share has it, the same for a host that changes fragments, a lesson by its name, and a
// picture.
func freezeEmbeds(t *testing.T, folder string) {
	t.Helper()
	if _, err := os.Stat(folder); !errors.Is(err, fs.ErrNotExist) {
		t.Fatalf("%s is there already, and stays as it is", folder)
	}
	if err := os.MkdirAll(folder, 0o777); err != nil {
		t.Fatal(err)
	}
	first, loop := lesson(t, lessons.First), lesson(t, "login-loop")
	edited, err := state.New(edit.SetRedirect(first.Run.Scenario, 0, 0))
	if err != nil {
		t.Fatal(err)
	}
	fragment := edited.Run.Shared + link.Suffix{Verdict: edited.Run.Verdict}.String()
	freezeFrame(t, folder, "iframe", "HTML", "embed/?step=4&view=tracker&theme=dark&lang=de#"+fragment, &edited,
		frozen.Frame{Event: 4, View: "tracker", Theme: "dark", Language: "de"})
	freezeFrame(t, folder, "wordpress", "WordPress", "embed/?scenario="+fragment+"&view=code&controls=secure&predict=1&hide=views,stepper,undo#?secret=a1B2", &edited,
		frozen.Frame{Event: 1, View: "code", Guess: true, Without: []string{"address", "redirect", "views", "stepper", "undo"}})
	freezeFrame(t, folder, "lesson", "MkDocs", "embed/login-loop/?view=table&step=3&predict=0&readonly=1&hide=open,answer", &loop,
		frozen.Frame{Event: 3, View: "table", Without: []string{"readonly", "open", "answer"}})

	picture, err := sheet.Article(first.Run.Scenario)
	if err != nil {
		t.Fatal(err)
	}
	write(t, folder, "picture", "link", "#"+first.Run.Link, "static.html", picture, "says", rows(picture))
}

func lesson(t *testing.T, name string) state.State {
	t.Helper()
	s, err := lessons.Get(name)
	if err != nil {
		t.Fatal(err)
	}
	opened, err := state.New(s)
	if err != nil {
		t.Fatal(err)
	}
	return opened
}

// freezeFrame writes the code for a place where authors write.
func freezeFrame(t *testing.T, folder, name, place, address string, s *state.State, shows frozen.Frame) {
	t.Helper()
	shows.Link, shows.Title, shows.Verdict = "#"+s.Run.Shared, s.Run.Title(), s.Run.Verdict
	document, err := json.MarshalIndent(shows, "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	for _, template := range snippet.All() {
		if template.Place == place {
			code := template.Fill(snippet.Embed{Title: shows.Title, Frame: frozen.Site + address})
			write(t, folder, name, "embed.html", code, "shows.json", string(document))
			return
		}
	}
	t.Fatalf("there is no code for %s", place)
}

// write writes a file with parts, which are names and texts by turns.
func write(t *testing.T, folder, name string, parts ...string) {
	t.Helper()
	archive := &txtar.Archive{}
	for i := 0; i < len(parts); i += 2 {
		archive.Files = append(archive.Files, txtar.File{Name: parts[i], Data: []byte(parts[i+1] + "\n")})
	}
	if err := os.WriteFile(filepath.Join(folder, name+".txtar"), txtar.Format(archive), 0o666); err != nil {
		t.Fatal(fmt.Errorf("%s: %w", name, err))
	}
}
