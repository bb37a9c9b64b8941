package leak_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/crumbtrail/crumbtrail/engine"
	"github.com/crumbtrail/crumbtrail/engine/leak"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

var update = flag.Bool("update", false, "rewrite the golden files in testdata")

// The scenarios of testdata have the leaks of their golden files, and the run of each
// finding shows what is claimed.
func TestGolden(t *testing.T) {
	files, err := filepath.Glob("testdata/*.json")
	if err != nil || len(files) == 0 {
		t.Fatalf("%d files: %v", len(files), err)
	}
	for _, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), ".json")
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			r := shown(t, file)
			golden := "testdata/" + name + ".golden"
			if *update {
				if err := os.WriteFile(golden, []byte(written(&r)), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), written(&r)); diff != "" {
				t.Errorf("-update accepts this (-want +got):\n%s", diff)
			}
		})
	}
}

func written(r *leak.Result) string {
	var b strings.Builder
	for _, f := range r.Findings {
		fmt.Fprintf(&b, "%s: %s\n", f.Kind, f.Text)
		for _, m := range f.Moves {
			fmt.Fprintf(&b, "  %s\n", m)
		}
	}
	fmt.Fprintf(&b, "%s\n", r.Summary())
	return b.String()
}

// wantShown runs the scenario of a finding as a reader would open it, and looks at the
// event.
func wantShown(t *testing.T, f *leak.Finding) {
	t.Helper()
	opened, err := scenario.Decode(f.Scenario.Canonical())
	if err != nil {
		t.Fatalf("%s: %v", f.Text, err)
	}
	run, err := engine.Run(opened)
	if err != nil {
		t.Fatalf("%s: %v", f.Text, err)
	}
	x := &run.Steps[f.At.Step].Exchanges[f.At.Exchange]
	if f.At.Line >= 0 {
		line := &x.SetCookies[f.At.Line]
		if f.Kind != leak.Readable || line.Name != f.Cookie || !line.Readable {
			t.Errorf("%s: the line there is %+v", f.Text, line)
		}
		return
	}
	k := &x.Cookies[f.At.Cookie]
	if k.Name != f.Cookie || !k.Sent {
		t.Errorf("%s: the cookie there is %+v", f.Text, k)
	}
	switch f.Kind {
	case leak.Readable:
		if !k.Readable {
			t.Errorf("%s: no one can read it", f.Text)
		}
	case leak.Forged:
		if from := run.Steps[f.At.Step].From; from == nil || from.Site == x.To.Site {
			t.Errorf("%s: the request is from %+v", f.Text, from)
		}
	default:
		if !setByAnother(run, f.At.Step, k) {
			t.Errorf("%s: no one else has set it", f.Text)
		}
	}
}

// setByAnother reports whether a line stored a cookie with the value, up to a step, that
// is of an attacker on the wire or of another host than the cookie's request.
func setByAnother(run *trace.Trace, until int, k *trace.CookieSelection) bool {
	for i := range run.Steps[:until+1] {
		for _, x := range run.Steps[i].Exchanges {
			for _, line := range x.SetCookies {
				if line.Stored && line.Cookie != nil && line.Cookie.Value == k.Cookie.Value &&
					(line.By == trace.ByAttacker || strings.HasPrefix(x.To.Host, "guest")) {
					return true
				}
			}
		}
	}
	return false
}

// A search that is made in pieces counts its runs, and ends.
func TestNext(t *testing.T) {
	document, err := os.ReadFile("testdata/tight.json")
	if err != nil {
		t.Fatal(err)
	}
	s, err := scenario.Decode(document)
	if err != nil {
		t.Fatal(err)
	}
	search, err := leak.New(s)
	if err != nil {
		t.Fatal(err)
	}
	if r := search.Result(); r.Runs != 0 || r.Moves != -1 || r.Complete {
		t.Errorf("before the first run: %+v", r)
	}
	pieces := 0
	for search.Next() {
		pieces++
		if r := search.Result(); r.Runs != pieces || r.Runs > leak.MaxRuns {
			t.Fatalf("after %d pieces: %d runs", pieces, r.Runs)
		}
	}
	if r := search.Result(); !r.Complete || r.Moves != leak.MaxMoves || len(r.Findings) > 0 {
		t.Errorf("at the end: %+v", r)
	}
}

// What does not fit is counted.
func TestLimits(t *testing.T) {
	s := &scenario.Scenario{V: scenario.Version, Servers: []scenario.Server{{Host: "shop.example"}}}
	for i := range 30 {
		s.Servers[0].Rules = append(s.Servers[0].Rules, scenario.Rule{Path: fmt.Sprintf("/%d", i), Set: []string{fmt.Sprintf("c%d=1", i)}})
	}
	search, err := leak.New(s)
	if err != nil {
		t.Fatal(err)
	}
	r := search.Result()
	if len(r.Cookies) != leak.MaxCookies || r.CookiesLeft != 30-leak.MaxCookies || r.AddressesLeft != 31-leak.MaxAddresses {
		t.Errorf("got %d cookies, %d left, and %d addresses left", len(r.Cookies), r.CookiesLeft, r.AddressesLeft)
	}
	if text := r.Summary(); !strings.Contains(text, "19 addresses were left out.") || !strings.Contains(text, "10 cookies were left out.") {
		t.Errorf("the summary is %q", text)
	}
}

func TestInvalid(t *testing.T) {
	if _, err := leak.Run(&scenario.Scenario{}); err == nil {
		t.Error("a scenario without a version is searched")
	}
	r, err := leak.Run(&scenario.Scenario{V: scenario.Version})
	if err != nil || r.Summary() != "No cookie is set in this scenario, so none can leak." {
		t.Errorf("got %q and %v", r.Summary(), err)
	}
}

// shown searches the scenario of a file. The run of each finding must show what is
// claimed.
func shown(t *testing.T, file string) leak.Result {
	t.Helper()
	document, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	s, err := scenario.Decode(document)
	if err != nil {
		t.Fatal(err)
	}
	r, err := leak.Run(s)
	if err != nil {
		t.Fatal(err)
	}
	for i := range r.Findings {
		wantShown(t, &r.Findings[i])
	}
	return r
}

// Whatever is found in the lessons and the challenges, its run shows it.
func TestLessons(t *testing.T) {
	if testing.Short() {
		t.Skip("thousands of runs")
	}
	for _, folder := range []string{"lessons", "challenges"} {
		files, err := filepath.Glob("../../web/" + folder + "/*.json")
		if err != nil || len(files) == 0 {
			t.Fatalf("%d %s: %v", len(files), folder, err)
		}
		for _, file := range files {
			t.Run(filepath.Base(file), func(t *testing.T) {
				t.Parallel()
				shown(t, file)
			})
		}
	}
}
