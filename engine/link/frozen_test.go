//go:build !js

package link_test

import (
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/crumbtrail/crumbtrail/engine"
	"github.com/crumbtrail/crumbtrail/engine/link"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
	"github.com/crumbtrail/crumbtrail/engine/verdict"
)

// frozen has a folder for each release, with links as people have them in their
// tutorials and what came of each. Nothing rewrites these files: a link that no longer
// opens is lost, and a result that changes is a finding. If it was wrong before, a third
// part, "changed", is added by hand: a line that says why, and the facts of today.
const frozen = "testdata/frozen"

var freeze = flag.String("freeze", "", "write the links of a new release into the `folder` of its name")

// linksPerRelease is how many there are at least.
const linksPerRelease = 20

// TestFrozenLinks opens the links of every release and plays them.
func TestFrozenLinks(t *testing.T) {
	if *freeze != "" {
		freezeLinks(t, filepath.Join(frozen, *freeze))
	}
	releases, err := os.ReadDir(frozen)
	if err != nil {
		t.Fatal(err)
	}
	played := 0
	for _, release := range releases {
		files, err := filepath.Glob(filepath.Join(frozen, release.Name(), "*.txtar"))
		if err != nil || len(files) < linksPerRelease {
			t.Fatalf("%s has %d links, %v", release.Name(), len(files), err)
		}
		for _, file := range files {
			t.Run(release.Name()+"/"+strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) { playFrozen(t, file) })
			played++
		}
	}
	if played < linksPerRelease {
		t.Errorf("%d links were played", played)
	}
}

func playFrozen(t *testing.T, file string) {
	archive, err := txtar.ParseFile(file)
	if err != nil || len(archive.Files) < 2 {
		t.Fatalf("%d parts, %v", len(archive.Files), err)
	}
	fragment, facts := strings.TrimSpace(string(archive.Files[0].Data)), string(archive.Files[1].Data)
	s, err := link.Decode(fragment)
	if err != nil {
		t.Fatalf("it cannot be opened any more: %v", err)
	}
	tr, err := engine.Run(s)
	if err != nil {
		t.Fatal(err)
	}
	changed := len(archive.Files) > 2
	if changed {
		_, facts, _ = strings.Cut(string(archive.Files[2].Data), "\n")
	}
	if got := factsOf(tr); got != facts {
		t.Errorf("its result has changed\n got %s\nwant %s", got, facts)
	}
	if differs, at := verdict.Compare(link.SuffixOf(fragment).Verdict, tr); differs != changed {
		t.Errorf("its verdict differs: %t, in the steps %v", differs, at)
	}
	payload, _, _ := strings.Cut(fragment, ".")
	if strings.HasPrefix(payload, "#1") && "#"+link.Encode(s) != payload {
		t.Errorf("the scenario has another link:\n got #%s\nwant %s", link.Encode(s), payload)
	}
}

// factsOf is what the browser did, without words that may change.
func factsOf(tr *trace.Trace) string {
	var out strings.Builder
	for i, s := range tr.Steps {
		fmt.Fprintf(&out, "%d %s: %s %s\n", i, s.Do, s.Outcome, s.URL)
		for _, c := range s.SetCookies {
			fmt.Fprintf(&out, "  script sets %s: %s\n", c.Name, outcomeOf(c))
		}
		for _, x := range s.Exchanges {
			fmt.Fprintf(&out, "  %s %s by the %s: %d %s\n", x.Method, x.URL, x.Via, x.Status, x.Location)
			for _, c := range x.Cookies {
				if c.Sent {
					fmt.Fprintf(&out, "    sends %s\n", c.Name)
				} else {
					fmt.Fprintf(&out, "    blocks %s: %v\n", c.Name, c.Reasons)
				}
			}
			for _, c := range x.SetCookies {
				fmt.Fprintf(&out, "    sets %s: %s\n", c.Name, outcomeOf(c))
			}
		}
	}
	return out.String()
}

func outcomeOf(c trace.SetCookie) string {
	if c.Stored {
		return string(c.Effect)
	}
	return fmt.Sprint("rejected ", c.Reasons)
}

// freezeLinks writes the folder of a new release: the links of all lessons, of a
// scenario with three hosts, and one in codec 0.
func freezeLinks(t *testing.T, folder string) {
	t.Helper()
	if _, err := os.Stat(folder); !errors.Is(err, fs.ErrNotExist) {
		t.Fatalf("%s is there already, and stays as it is", folder)
	}
	if err := os.MkdirAll(folder, 0o777); err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob("../../web/lessons/*.json")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		document, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		name := strings.TrimSuffix(filepath.Base(file), ".json")
		s := decode(t, string(document))
		freezeLink(t, filepath.Join(folder, name), s, link.Encode(s))
		if name == "login-loop" {
			freezeLink(t, filepath.Join(folder, name+"-codec-0"), s, encode(string(s.Canonical())))
		}
	}
	three := decode(t, threeHosts)
	freezeLink(t, filepath.Join(folder, "three-hosts"), three, link.Encode(three))
}

func freezeLink(t *testing.T, path string, s *scenario.Scenario, fragment string) {
	t.Helper()
	tr, err := engine.Run(s)
	if err != nil {
		t.Fatal(err)
	}
	archive := &txtar.Archive{Files: []txtar.File{
		{Name: "link", Data: []byte("#" + fragment + link.Suffix{Verdict: verdict.Of(tr)}.String() + "\n")},
		{Name: "facts", Data: []byte(factsOf(tr))},
	}}
	if err := os.WriteFile(path+".txtar", txtar.Format(archive), 0o666); err != nil {
		t.Fatal(err)
	}
}
