package snippet_test

import (
	"encoding/xml"
	"html"
	"io"
	"strings"
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/snippet"
)

const (
	page  = "https://host.example/play/#1abc.r0d3f91c.s5"
	frame = "https://host.example/play/embed.html#1abc.r0d3f91c.s5"
	badge = "https://host.example/play/badge.svg"
)

func fill(t *testing.T, place, title string) string {
	t.Helper()
	for _, template := range snippet.All() {
		if template.Place == place {
			return template.Fill(snippet.Embed{Title: title, Page: page, Frame: frame, Badge: badge})
		}
	}
	t.Fatalf("there is no place %s", place)
	return ""
}

func TestFill(t *testing.T) {
	const rest = `width="100%" height="480" loading="lazy" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox" `
	const iframe = `<iframe title="Secure &amp; sound" src="` + frame + `" ` + rest + `style="border:0;max-width:60rem"></iframe>`
	for place, want := range map[string]string{
		"HTML":      iframe + "\n",
		"Markdown":  `[![Secure \& sound](` + badge + `)](` + page + ")\n",
		"MDX":       `<iframe title="Secure &amp; sound" src="` + frame + `" ` + rest + `style={{border: 0, maxWidth: '60rem'}}></iframe>` + "\n",
		"MkDocs":    "<div>\n" + iframe + "\n</div>\n",
		"Sphinx":    ".. raw:: html\n\n   " + iframe + "\n",
		"WordPress": "<!-- wp:html -->\n" + iframe + "\n<!-- /wp:html -->\n",
		"Hugo": "<!-- layouts/shortcodes/crumbtrail.html, once -->\n" +
			`<iframe title="{{ .Get "title" }}" src="{{ .Get "src" }}" ` + rest + `style="border:0;max-width:60rem"></iframe>` +
			"\n\n<!-- in the text -->\n{{< crumbtrail src=\"" + frame + "\" title=\"Secure & sound\" >}}\n",
	} {
		if got := fill(t, place, "Secure & sound") + "\n"; got != want {
			t.Errorf("%s\n got %s\nwant %s", place, got, want)
		}
	}
}

// hostile are titles that would leave their place.
var hostile = []string{
	`"><script>alert(1)</script>`, `' onload='alert(1)`, "--><img src=x onerror=alert(1)>", "](javascript:alert(1))",
	"a\n\n.. raw:: html\n\n   <b>", "{{< x >}}", "{alert(1)}", "\u202egnp.exe\u2066", "\x00\x1b[31m", "`code` *b* _i_ ~~s~~ | &lt;", "\" >}} {{< x", " \n\t ", "",
}

// A stranger's title is the text of its attribute, and of nothing else.
func TestTitleStaysText(t *testing.T) {
	for _, title := range hostile {
		for _, template := range snippet.All() {
			place := template.Place
			code := fill(t, place, title)
			if strings.ContainsAny(code, "\u202e\u2066\x00\x1b") {
				t.Errorf("%s of %q has invisible characters: %q", place, title, code)
			}
			switch place {
			case "Custom element": // TestElement
			case "Markdown":
				if strings.Contains(code, "\n") || !strings.HasPrefix(code, "[![") || !strings.HasSuffix(code, "]("+badge+")]("+page+")") || endsEarly(code[3:len(code)-len("]("+badge+")]("+page+")")]) {
					t.Errorf("%s of %q: %s", place, title, code)
				}
			case "Hugo":
				call := code[strings.Index(code, "{{< crumbtrail"):]
				if strings.Contains(call, "\n") || strings.Count(strings.ReplaceAll(strings.ReplaceAll(call, `\\`, ""), `\"`, ""), `"`) != 4 {
					t.Errorf("%s of %q: %s", place, title, call)
				}
			default:
				wantOneFrame(t, place, title, code)
			}
		}
	}
}

// endsEarly reports whether a text in Markdown ends the brackets around it.
func endsEarly(text string) bool {
	for i := 0; i < len(text); i++ {
		switch text[i] {
		case '\\':
			i++
		case '[', ']', '<', '`':
			return true
		}
	}
	return false
}

// wantOneFrame parses code, whose only element with a meaning must be the frame.
func wantOneFrame(t *testing.T, place, title, code string) {
	t.Helper()
	code = strings.ReplaceAll(code, "style={{border: 0, maxWidth: '60rem'}}", `style=""`)
	decoder := xml.NewDecoder(strings.NewReader("<page>" + code + "</page>"))
	decoder.Entity = xml.HTMLEntity
	var elements []string
	for {
		token, err := decoder.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Errorf("%s of %q: %v in %s", place, title, err, code)
			return
		}
		if start, ok := token.(xml.StartElement); ok {
			elements = append(elements, start.Name.Local)
			if start.Name.Local != "iframe" {
				continue
			}
			attributes := map[string]string{}
			for _, a := range start.Attr {
				attributes[a.Name.Local] = a.Value
			}
			if len(attributes) != 7 || attributes["src"] != frame || attributes["width"] != "100%" || attributes["title"] == "" {
				t.Errorf("%s of %q has %v", place, title, attributes)
			}
			if got := html.UnescapeString(attributes["title"]); strings.TrimSpace(title) == "" && got != "Crumbtrail" {
				t.Errorf("without a title it is %q", got)
			}
		}
	}
	if got := strings.Join(elements, " "); got != "page iframe" && got != "page div iframe" {
		t.Errorf("%s of %q has the elements %s", place, title, got)
	}
}
