//go:build !js

package browsertest

import (
	"cmp"
	"encoding/json"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/crumbtrail/crumbtrail/engine"
	"github.com/crumbtrail/crumbtrail/engine/evidence"
	"github.com/crumbtrail/crumbtrail/engine/link"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/web/lessons"
)

// notLanguage are the elements whose text is in no language, or in one of its own.
const notLanguage = "code, pre, textarea, script, style, noscript, .code-lines, #problem, .damage > .headline, [hreflang]"

// data is what a plain word may be besides what the documents say.
var data = []struct {
	what    string
	pattern *regexp.Regexp
}{
	{"a browser or a stack", regexp.MustCompile(`\b(Chrome|Firefox|Safari|Django|Express|Flask|Rails|Laravel|Spring Boot|ASP\.NET Core)\b|^Go\b`)},
	{"what was shortened", regexp.MustCompile(`\S*…\S*`)},
	{"an address or a path", regexp.MustCompile(`\S*/\S*`)},
	{"a host, a file or a place in a document", regexp.MustCompile(`[\w\[\]-]+(\.[\w\[\]-]+)+`)},
	{"an attribute as it is written", regexp.MustCompile(`[\w-]+=\S*`)},
	{"a date of a cookie", regexp.MustCompile(`\b\d\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4}\b`)},
	{"a setting", regexp.MustCompile(`\b[A-Z]+(_[A-Z]+)+\b`)},
	{"a value of a setting", regexp.MustCompile(`\b(True|False|sessionid|csrftoken)\b`)},
	{"an abbreviation", regexp.MustCompile(`\b[A-Z][A-Z0-9]+(bis)?\b`)},
	{"DevTools' name of a reason, or the field's own of two words", regexp.MustCompile(`\b[A-Z][a-z]+([A-Z]+[a-z]*)+\b`)},
	{"the prefix of a cookie's name", regexp.MustCompile(`__[\pL-]+-`)},
	{"the field's own name", regexp.MustCompile(`\b(Secure|Lax|Strict|None|Domain|Path|Max-Age|Expires|Partitioned|Set-Cookie|Strict-Transport-Security|Origin|https?)\b`)},
	{"where an author writes", regexp.MustCompile(`\b(Custom element|Markdown|MDX|MkDocs|Sphinx|Hugo|WordPress)\b`)},
	{"the name of the page itself", regexp.MustCompile(`\bCrumbtrail\b`)},
}

// section is one of a specification, which a document cites in part.
var section = regexp.MustCompile(`RFC \w+ §[\d.]+( step \d+)?`)

var word = regexp.MustCompile(`[\p{L}\p{M}\p{N}]+`)
var plain = regexp.MustCompile(`^[A-Za-z]{2,}$`)

// A gotten text is one that a person gets, read or spoken.
type locatedText struct{ Where, Text string }

// wantNoPlainWords fails for every text with an English word in it.
func (p *page) wantNoPlainWords(where string) {
	p.t.Helper()
	documents := p.documents()
	for _, g := range p.texts() {
		if words := plainWords(g.Text, documents); len(words) > 0 {
			p.t.Errorf("%s: %s reads %q: %q is no phrase of a language file", where, g.Where, g.Text, words)
		}
	}
}

// plainWords lists the words of a text that are not accented and no data.
func plainWords(text string, documents []string) []string {
	text = section.ReplaceAllString(withoutFiller(text), " ")
	for _, d := range documents {
		text = withoutWhole(text, d)
	}
	for _, d := range data {
		text = d.pattern.ReplaceAllString(text, " ")
	}
	return slices.DeleteFunc(word.FindAllString(text, -1), func(w string) bool { return !plain.MatchString(w) })
}

// withoutFiller takes out what package phrase lengthens phrases by.
func withoutFiller(text string) string {
	var kept []rune
	filler := []rune(phrase.Filler)
	runes := []rune(text)
	for i := 0; i < len(runes); {
		n := 0
		for i+n < len(runes) && runes[i+n] == filler[n%len(filler)] {
			n++
		}
		if n == 0 {
			kept = append(kept, runes[i])
			i++
			continue
		}
		kept = append(kept, ' ')
		i += n
	}
	return string(kept)
}

// withoutWhole takes a text out of another, but no part of a word.
func withoutWhole(text, part string) string {
	var kept strings.Builder
	for {
		before, after, found := strings.Cut(text, part)
		kept.WriteString(before)
		if !found {
			return kept.String()
		}
		if endsInWord(kept.String()) && startsWithWord(part) || endsInWord(part) && startsWithWord(after) {
			kept.WriteString(part)
		} else {
			kept.WriteString(" ")
		}
		text = after
	}
}

func endsInWord(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return inWord(r)
}

func startsWithWord(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return inWord(r)
}

func inWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || r == '_' || r == '-' }

// documents are the strings of the shown scenario and its trace, what the
// lessons say, what speaks for the choices of browsers, and errors, the longest
// first.
func (p *page) documents() []string {
	p.t.Helper()
	fragment := eval[string](p, `(document.querySelector(".foot .open")?.hash || location.hash).split(/\.[vs]/)[0]`)
	shown, err := link.Decode(fragment)
	if err != nil { // The page of a lesson has no link in its address.
		name := eval[string](p, `location.pathname.match(/lessons\/([^/]+)\//)?.[1] ?? ""`)
		if shown, err = lessons.Get(cmp.Or(name, lessons.First)); err != nil {
			p.t.Fatal(err)
		}
	}
	trace, err := engine.Run(shown)
	if err != nil {
		p.t.Fatal(err)
	}
	var all []string
	all = p.appendStrings(all, shown)
	all = p.appendStrings(all, trace)
	for _, name := range lessons.List() {
		s, err := lessons.Get(name)
		if err != nil {
			p.t.Fatal(err)
		}
		all = p.appendStrings(all, &scenario.Scenario{Title: s.Title, About: s.About, Question: s.Question})
	}
	for _, s := range evidence.Switches() {
		for _, b := range []scenario.Browser{scenario.Chrome, scenario.Firefox, scenario.Safari, scenario.Spec} {
			if known := s.Source(b); known.Kind != evidence.NotMeasured {
				all = append(all, known.Ref, known.Version)
			}
		}
	}
	for _, problem := range eval[[]string](p, `[...document.querySelectorAll("#problem, .damage > .headline, [hreflang]")].map((e) => e.textContent)`) {
		if problem != "" {
			all = append(all, problem, strings.ToLower(problem[:1])+strings.TrimSuffix(problem[1:], "."))
		}
	}
	slices.SortFunc(all, func(a, b string) int { return len(b) - len(a) })
	return slices.DeleteFunc(slices.Compact(all), func(s string) bool { return s == "" })
}

// appendStrings adds the strings of a document.
func (p *page) appendStrings(all []string, document any) []string {
	p.t.Helper()
	encoded, err := json.Marshal(document)
	if err != nil {
		p.t.Fatal(err)
	}
	var v any
	if err := json.Unmarshal(encoded, &v); err != nil {
		p.t.Fatal(err)
	}
	return appendValues(all, v)
}

func appendValues(all []string, v any) []string {
	switch v := v.(type) {
	case string:
		if len(v) > 1 {
			all = append(all, strings.Join(strings.Fields(v), " "))
		}
	case []any:
		for _, item := range v {
			all = appendValues(all, item)
		}
	case map[string]any:
		for _, item := range v {
			all = appendValues(all, item)
		}
	}
	return all
}

// texts lists the texts of the page: those on the screen, those for screen readers,
// and what shows when the mouse rests on it.
func (p *page) texts() []locatedText {
	p.t.Helper()
	return eval[[]locatedText](p, `(() => {
		const skip = "`+notLanguage+`", got = new Map();
		const where = (e) => e.tagName.toLowerCase() + (e.id ? "#" + e.id : "") + (e.getAttribute("class") ? "." + e.getAttribute("class").replaceAll(" ", ".") : "")
			+ (e.dataset.role ? "[" + e.dataset.role + "]" : "");
		const add = (e, what, text) => {
			text = text.replace(/\s+/g, " ").trim();
			if (text) got.set(where(e) + what + text, { where: (e.parentElement ? where(e.parentElement) + " > " : "") + where(e) + what, text });
		};
		add(document.documentElement, " title", document.title);
		for (const e of document.querySelectorAll("body *")) {
			const shown = e.closest("select, datalist, svg title")?.parentElement ?? e;
			if (e.closest(skip) || !shown.checkVisibility()) continue;
			for (const node of e.childNodes) {
				if (node.nodeType === Node.TEXT_NODE) add(e, "", node.data);
			}
			for (const name of ["aria-label", "aria-valuetext", "aria-roledescription", "aria-description", "title", "placeholder", "alt", "data-heading", "label"]) {
				if (e.hasAttribute(name)) add(e, " " + name, e.getAttribute(name));
			}
		}
		return [...got.values()];
	})()`)
}

func TestPlainWords(t *testing.T) {
	t.Parallel()
	documents := []string{"What a lesson asks", "__Host-cart", "shop.example", "cart"}
	for text, want := range map[string][]string{
		"Šéçúré·łöřëm":                         nil,
		"Ít góéš óút·łöřëm to shop.example":    {"to"},
		"What a lesson asks":                   nil,
		"What a lesson asks you":               {"you"},
		"cart (·ł__Host-cart):·łö cartography": {"cartography"},
		"GET https://shop.example/login · 301": nil,
		"SameSiteUnspecifiedTreatedAsLax":      nil,
		"RFC 6265bis §5.8.3 step 1, íf·ł":      nil,
		"Show everything":                      {"Show", "everything"},
		"ñót šéñt·łöř mixed up":                {"mixed", "up"},
		"Sec…pOnly":                            nil,
	} {
		if got := plainWords(text, documents); !slices.Equal(got, want) {
			t.Errorf("%s: %q are plain, want %q", text, got, want)
		}
	}
}
