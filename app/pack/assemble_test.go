//go:build !js

package main

import (
	"maps"
	"os"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/crumbtrail/crumbtrail/app/site"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// project is a small project's folder, with changes by path.
func project(changes map[string]string) fstest.MapFS {
	sources := map[string]string{
		"web/index.html":                       `<script src="{{boot.js}}"></script>`,
		"web/embed.html":                       `<a href="{{site}}"><img src="{{icon.svg}}">`,
		"web/boot.js":                          "boot",
		"web/icon.svg":                         "icon",
		"web/importer.js":                      `import "{{boot.js}}"`,
		"web/embed.js":                         "named by no page",
		"web/README.md":                        "source",
		"web/lessons/a.json":                   "lesson",
		"web/lessons/list.go":                  "source",
		"engine/scenario/scenario.schema.json": "scenario schema",
		"engine/trace/trace.schema.json":       "trace schema",
	}
	maps.Copy(sources, changes)
	out := make(fstest.MapFS)
	for name, content := range sources {
		out[name] = &fstest.MapFile{Data: []byte(content)}
	}
	return out
}

// noElements makes no lessons.
func noElements() (map[string]parts, error) { return nil, nil }

func TestAssemble(t *testing.T) {
	got, err := assemble(project(nil), files{"app.wasm": []byte("program")}, noElements, "")
	if err != nil {
		t.Fatal(err)
	}
	boot := site.HashedName("boot.js", []byte("boot"))
	icon := site.HashedName("icon.svg", []byte("icon"))
	want := map[string]string{
		"index.html":              `<script src="./` + boot + `"></script>`,
		"embed.html":              `<a href="./"><img src="./` + icon + `">`,
		"embed/index.html":        `<a href="../"><img src="../` + icon + `">`,
		boot:                      "boot",
		icon:                      "icon",
		"embed.js":                "named by no page",
		"importer.js":             `import "./` + boot + `"`,
		"app.wasm":                "program",
		"lessons/a.json":          "lesson",
		"schema/scenario-v1.json": "scenario schema",
		"schema/trace-v1.json":    "trace schema",
	}
	for name, content := range want {
		if string(got[name]) != content {
			t.Errorf("%s is %q, want %q", name, got[name], content)
		}
	}
	for name := range got {
		if _, wanted := want[name]; !wanted {
			t.Errorf("%s is in the site and should not be", name)
		}
	}
}

func TestAssembleRefuses(t *testing.T) {
	tests := []struct{ name, index, want string }{
		{"an asset that is not there", `{{bot.js}}`, "web/index.html: {{bot.js}} is not policy, site, lang, languages, say:… or one of answers, challenges, compact, description, lessons, snippets, social, title, views, boot.js, embed.js, icon.svg, importer.js"},
		{"a sentence that the language lacks", `{{say:relaod}}`, "web/index.html: {{say:relaod}}: there is no such sentence"},
		{"an open placeholder", `{{boot.js`, "web/index.html: a {{ has no }}"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, err := assemble(project(map[string]string{"web/index.html": test.index}), nil, noElements, "")
			if err == nil || !strings.HasPrefix(err.Error(), test.want) {
				t.Errorf("got %v, want %s", err, test.want)
			}
		})
	}
	t.Run("a worker that names what is not there", func(t *testing.T) {
		_, err := assemble(project(map[string]string{"web/importer.js": `import "{{bot.js}}"`}), nil, noElements, "")
		if err == nil || !strings.HasPrefix(err.Error(), "web/importer.js: {{bot.js}}") {
			t.Errorf("got %v, want an error that names the file", err)
		}
	})
	for _, missing := range []string{"web/embed.html", "engine/trace/trace.schema.json"} {
		t.Run("without "+missing, func(t *testing.T) {
			without := project(nil)
			delete(without, missing)
			if _, err := assemble(without, nil, noElements, ""); err == nil || !strings.Contains(err.Error(), missing) {
				t.Errorf("got %v, want an error that names the file", err)
			}
		})
	}
}

// The pages of this project: the policy comes before everything that it applies
// to, and every reference is in the site, also from embed/.
func TestPages(t *testing.T) {
	lessons, err := readLessons()
	if err != nil {
		t.Fatal(err)
	}
	out, err := assemble(os.DirFS("../.."), files{"app.wasm": []byte("program"), "import.wasm": []byte("importer"), "wasm_exec.js": []byte("exec")}, readPages, "https://host.example/a/")
	if err != nil {
		t.Fatal(err)
	}
	reference := regexp.MustCompile(`(?:href|src)="([^"]*)"`)
	for _, p := range pages(lessons, "https://host.example/a/") {
		t.Run(p.to, func(t *testing.T) {
			page := string(out[p.to])
			head := "<head>\n<meta http-equiv=\"Content-Security-Policy\" content=\"" + site.Policy + "\">\n"
			if !strings.Contains(page, head) {
				t.Errorf("the policy is not the first in the head:\n%.300s", page)
			}
			if inline := regexp.MustCompile(`<style|<script>|style="|\son[a-z]+="|javascript:`).FindString(page); inline != "" {
				t.Errorf("the policy forbids %q", inline)
			}
			found := reference.FindAllStringSubmatch(page, -1)
			if len(found) < 5 {
				t.Errorf("only %d references: %q", len(found), found)
			}
			for _, match := range found {
				address, _, _ := strings.Cut(match[1], "#")
				target, absolute := strings.CutPrefix(address, "https://host.example/a/")
				if !absolute {
					target = path.Join(path.Dir(p.to), address)
				}
				if strings.HasSuffix(address, "/") {
					target = path.Join(target, "index.html")
				}
				if _, there := out[target]; !there {
					t.Errorf("%s leads to %s, which is not in the site: %q", match[1], target, slices.Sorted(maps.Keys(out)))
				}
			}
		})
	}
}

// The texts of the pages are in sentences, and all of these are used.
func TestEverySentenceIsUsed(t *testing.T) {
	noText := regexp.MustCompile(`(?s)<!--.*?-->|<code>.*?</code>|<[^>]*>|\{\{[^}]*\}\}|Crumbtrail`)
	var sources string
	for _, name := range []string{"../../web/index.html", "../../web/embed.html"} {
		source, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		sources += string(source)
		if text := strings.Fields(noText.ReplaceAllString(string(source), " ")); len(text) > 0 {
			t.Errorf("%s says %q: make it one of sentences", name, text)
		}
	}
	for name := range sentences {
		if !strings.Contains(sources, "{{say:"+name+"}}") {
			t.Errorf("%q is said nowhere", name)
		}
	}
}

func TestSentence(t *testing.T) {
	phrase.Speak(phrase.Catalogue{sentences["failed"]: `<b> & "{error}" {status}`})
	t.Cleanup(func() { phrase.Speak(nil) })
	if got, err := sentence("failed"); err != nil || got != "&lt;b&gt; &amp; &#34;{error}&#34; {status}" {
		t.Errorf("got %s, %v; it must be escaped, with its places", got, err)
	}
}

// Every page has a twin in every language, to which its links lead.
func TestEveryPageInEveryLanguage(t *testing.T) {
	const german = `{"Lessons": "Lektionen"}`
	out, err := assemble(project(map[string]string{
		"web/languages/de.json": german,
		"web/index.html":        `<html lang="{{lang}}">{{languages}}{{say:lessons}} {{title}}`,
		"web/embed.html":        `{{languages}}`,
	}), nil, func() (map[string]parts, error) {
		return map[string]parts{"host-prefix": {"lesson": "host-prefix", "title": phrase.Say("Lessons")}}, nil
	}, "")
	if err != nil {
		t.Fatal(err)
	}
	catalogue := "languages/" + site.HashedName("de.json", []byte(german))
	links := func(english, german, root string) string {
		return `<link rel="alternate" hreflang="en" href="` + english + `">` + "\n  " +
			`<link rel="alternate" hreflang="de" href="` + german + `" data-catalogue="` + root + catalogue + `">`
	}
	for name, want := range map[string]string{
		catalogue:                           german,
		"lessons/host-prefix/index.html":    `<html lang="en">` + links("index.html", "index.de.html", "../../") + "Lessons Lessons",
		"lessons/host-prefix/index.de.html": `<html lang="de">` + links("index.html", "index.de.html", "../../") + "Lektionen Lektionen",
		"embed.html":                        links("embed.html", "embed.de.html", "./"),
		"embed.de.html":                     links("embed.html", "embed.de.html", "./"),
		"embed/index.de.html":               links("index.html", "index.de.html", "../"),
	} {
		if got := string(out[name]); got != want {
			t.Errorf("%s is\n%s\nwant\n%s", name, got, want)
		}
	}
	if got := phrase.Say("Lessons"); got != "Lessons" {
		t.Errorf("afterwards the language is still another: %q", got)
	}

	_, err = assemble(project(map[string]string{"web/languages/de.json": "{"}), nil, noElements, "")
	if err == nil || !strings.HasPrefix(err.Error(), "web/languages/de.json: ") {
		t.Errorf("of a broken catalogue: %v", err)
	}
}

// What only who reads the source needs is not published.
func TestPublished(t *testing.T) {
	const source = "<main>\n  <!-- why\n    it is so -->\n  <p>Two\n\t words</p>\n\n</main><!-- end -->\n"
	const want = "<main>\n<p>Two\nwords</p>\n\n</main>\n"
	if got := published(source); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
