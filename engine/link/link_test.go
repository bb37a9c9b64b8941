package link_test

import (
	"encoding/base64"
	"errors"
	"math/rand/v2"
	"net/url"
	"os"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/link"
	"github.com/crumbtrail/crumbtrail/engine/link/deflate"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// firstReleaseLink is a link of the first release, in codec 0. It must always open.
// packedLink is the link of the same scenario, which it must keep.
const (
	firstReleaseLink = "0eyJ2IjoxLCJ0aXRsZSI6IlNlY3VyZSDwn42qIn0"
	packedLink       = "1Q48b6DjPh_m9q5RqAQ"
)

const document = `{"v":1,"title":"Secure 🍪"}`

// packedWord is a link in codec 1 whose title has nothing of the dictionary.
const packedWord = "1Q4-bwvKyquyKrDQDoL9NTM3MLSwDw12DQqICfHz9vf08vZxCPcIi3Z1D3CKCXJKcg8MdAy0tzM1MTYyNDA0qK5LLkvJydfT0rXOyszLS01KKEwuB40clVaWZ-QXRsba68dr2djZWNbXVdY5OLu5ePr6BwaHhEVFKtQA"

// packText makes a link of any text in codec 1.
func packText(t *testing.T, text string) string {
	t.Helper()
	dictionary, err := os.ReadFile("dictionary1.txt")
	if err != nil {
		t.Fatal(err)
	}
	return "1" + base64.RawURLEncoding.EncodeToString(deflate.Compress([]byte(text), dictionary))
}

func decode(t *testing.T, document string) *scenario.Scenario {
	t.Helper()
	s, err := scenario.Decode([]byte(document))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// encode makes a link of any text.
func encode(text string) string { return "0" + base64.RawURLEncoding.EncodeToString([]byte(text)) }

func TestOldLink(t *testing.T) {
	want := decode(t, document)
	if got := link.Encode(want); got != packedLink {
		t.Errorf("encoded as %s, want %s", got, packedLink)
	}
	for _, fragment := range []string{firstReleaseLink, packedLink} {
		got, err := link.Decode(fragment)
		if err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%s: decoded as %s, want %s", fragment, got.Canonical(), document)
		}
	}
}

// What chats, mails and blogs make of a link.
func TestDecodeTolerates(t *testing.T) {
	for _, test := range []struct{ name, fragment string }{
		{"as it is", firstReleaseLink},
		{"with its #", "#" + firstReleaseLink},
		{"the whole link", "https://crumbs.example/play/#" + firstReleaseLink},
		{"padding", firstReleaseLink + "="},
		{"escaped padding", firstReleaseLink + "%3D%3d"},
		{"white space around", " \n\t" + firstReleaseLink + "\u00a0\r\n"},
		{"a line break inside", firstReleaseLink[:10] + "\r\n  " + firstReleaseLink[10:]},
		{"a soft hyphen and a zero-width space inside", firstReleaseLink[:5] + "\u00ad" + firstReleaseLink[5:10] + "\u200b" + firstReleaseLink[10:]},
		{"every character escaped", "%23" + escapeAll(firstReleaseLink)},
		{"escaped twice", url.QueryEscape(escapeAll(firstReleaseLink))},
		{"what WordPress adds", "#" + firstReleaseLink + "#?secret=s3cr3t"},
		{"what WordPress adds, escaped", "#" + firstReleaseLink + "%23%3Fsecret%3Ds3cr3t"},
		{"the end of a sentence", "#" + firstReleaseLink + ")."},
		{"a quotation", "#" + firstReleaseLink + `">`},
	} {
		t.Run(test.name, func(t *testing.T) {
			s, err := link.Decode(test.fragment)
			if err != nil {
				t.Fatalf("Decode(%q): %v", test.fragment, err)
			}
			if got := string(s.Canonical()); got != document {
				t.Errorf("got %s, want %s", got, document)
			}
		})
	}
}

func escapeAll(text string) string {
	const hex = "0123456789ABCDEF"
	var out strings.Builder
	for i := range len(text) {
		out.WriteString(string([]byte{'%', hex[text[i]>>4], hex[text[i]&15]}))
	}
	return out.String()
}

func TestDecodeErrors(t *testing.T) {
	const begins = "; copy the whole link again"
	for _, test := range []struct {
		name, fragment string
		kind           link.Kind
		err            string
		recovered      string
	}{
		{"nothing", "", link.Empty, "the link is empty: no scenario follows the #", ""},
		{"only a #", "#", link.Empty, "the link is empty: no scenario follows the #", ""},
		{"only what WordPress adds", "#?secret=s3cr3t", link.Empty, "the link is empty: no scenario follows the #", ""},
		{"a newer link", "#2abc", link.UnknownFormat, `the link was made by a newer Crumbtrail or is not a Crumbtrail link: it starts with "2", but this version supports only "0" and "1"; open it with the newest version`, ""},
		{"a heading", "#lessons", link.UnknownFormat, `the link was made by a newer Crumbtrail or is not a Crumbtrail link: it starts with "l", but this version supports only "0" and "1"; open it with the newest version`, ""},
		{"a broken escape", "#%zz", link.UnknownFormat, `the link was made by a newer Crumbtrail or is not a Crumbtrail link: it starts with "%", but this version supports only "0" and "1"; open it with the newest version`, ""},
		{"bytes", "#%ff%00", link.UnknownFormat, `the link was made by a newer Crumbtrail or is not a Crumbtrail link: it starts with "�", but this version supports only "0" and "1"; open it with the newest version`, ""},
		{"too long", "0" + strings.Repeat("A", link.MaxLength), link.TooLong, "the link is too long: it has 5592408 characters, but at most 5592407 are allowed; share the scenario as a file", ""},
		{"nothing behind the format", "0", link.Damaged, "the link is truncated or mistyped: none of it can be decoded" + begins, ""},
		{"cut", firstReleaseLink[:29], link.Damaged, `the link is truncated or mistyped: it ends after 29 characters; it starts with {"v":1,"title":"Secur` + begins, `{"v":1,"title":"Secur`},
		{"cut within a character", firstReleaseLink[:35], link.Damaged, `the link is truncated or mistyped: it ends after 35 characters; it starts with {"v":1,"title":"Secure ` + begins, `{"v":1,"title":"Secure `},
		{"a wrong character", firstReleaseLink[:20] + "!" + firstReleaseLink[21:], link.Damaged, `the link is truncated or mistyped: 19 of its 40 characters can be decoded; it starts with {"v":1,"title"` + begins, `{"v":1,"title"` + "\ufffd\"Secure 🍪\"}"},
		{"a character lost", firstReleaseLink[:20] + firstReleaseLink[21:], link.Damaged, "", ""},
		{"a character too many", firstReleaseLink + "x", link.Damaged, "", ""},
		{"in lower case", strings.ToLower(firstReleaseLink), link.Damaged, "", ""},
		{"text that is no JSON", encode("hello, world"), link.Damaged, "the link is truncated or mistyped: none of it can be decoded" + begins, "hello, world"},
		{"a control character", encode("{\"v\":1,\"title\":\"\x01\"}"), link.Damaged, `the link is truncated or mistyped: 22 of its 27 characters can be decoded; it starts with {"v":1,"title":"` + begins, `{"v":1,"title":"` + "\ufffd\"}"},
		{"a long beginning", encode(`{"v":1,"title":"` + strings.Repeat("é", 100)), link.Damaged, `the link is truncated or mistyped: it ends after 289 characters; it starts with {"v":1,"title":"` + strings.Repeat("é", 44) + "…" + begins, `{"v":1,"title":"` + strings.Repeat("é", 100)},
		{"packed: nothing behind the codec", "1", link.Damaged, "the link is truncated or mistyped: none of it can be decoded" + begins, ""},
		{"packed: cut", packedWord[:59], link.Damaged, `the link is truncated or mistyped: it ends after 59 characters; it starts with {"v":1,"title":"qwvzkxjf0123456789QWERTZPLMOKNIJBUHVYGCT` + begins, `{"v":1,"title":"qwvzkxjf0123456789QWERTZPLMOKNIJBUHVYGCT`},
		{"packed: a wrong character", packedWord[:59] + "!" + packedWord[60:], link.Damaged, `the link is truncated or mistyped: 59 of its 164 characters can be decoded; it starts with {"v":1,"title":"qwvzkxjf0123456789QWERTZPLMOKNIJBUHVYGCT` + begins, `{"v":1,"title":"qwvzkxjf0123456789QWERTZPLMOKNIJBUHVYGCT`},
		{"packed: something behind it", packedWord + "Zm9v", link.Damaged, "", ""},
		{"packed: too long", "1" + strings.Repeat("A", link.MaxPacked), link.TooLong, "the link is too long: it has 8193 characters, but at most 8192 are allowed; share the scenario as a file", ""},
		{"packed: a bomb", packText(t, `{"v":1,"title":"`+strings.Repeat("A", link.MaxExpanded)+`"}`), link.TooLong, "the link is too long: its scenario has more than 65536 bytes; share the scenario as a file", `{"v":1,"title":"` + strings.Repeat("A", link.MaxExpanded-16)},
		{"packed: a scenario with a mistake", packText(t, `{"v":1,"titel":"T"}`), link.NotScenario, "the scenario in the link is invalid: titel: unknown field; did you mean title?", `{"v":1,"titel":"T"}`},
		{"another version", encode(`{"v":2}`), link.NotScenario, "the scenario in the link is invalid: v: version 2 is not supported; expected 1", `{"v":2}`},
		{"a scenario with a mistake", encode(`{"v":1,"titel":"T"}`), link.NotScenario, "the scenario in the link is invalid: titel: unknown field; did you mean title?", `{"v":1,"titel":"T"}`},
		{"JSON that is no scenario", encode(`[1]`), link.NotScenario, "the scenario in the link is invalid: found a list, expected an object", `[1]`},
	} {
		t.Run(test.name, func(t *testing.T) {
			s, err := link.Decode(test.fragment)
			if err == nil {
				t.Fatalf("decoded as %s", s.Canonical())
			}
			var e *link.Error
			if !errors.As(err, &e) {
				t.Fatalf("error is a %T, want a *link.Error", err)
			}
			if e.Kind != test.kind {
				t.Errorf("kind %q, want %q", e.Kind, test.kind)
			}
			if test.err == "" {
				return // the text decides where the damage begins to show
			}
			if err.Error() != test.err {
				t.Errorf("error\n got %s\nwant %s", err, test.err)
			}
			if got := link.Recover(test.fragment); got != test.recovered {
				t.Errorf("recovered %q, want %q", got, test.recovered)
			}
		})
	}
}

func TestNotScenarioNamesThePlace(t *testing.T) {
	_, err := link.Decode(encode(`{"v":1,"steps":[{"do":"reload"}]}`))
	var e *scenario.Error
	if !errors.As(err, &e) || e.Path != "steps[0].do" {
		t.Errorf("error %v does not wrap one at steps[0].do", err)
	}
}

// However a link is truncated, it is damaged, and the rest can be read.
func TestEveryCut(t *testing.T) {
	for length := 1; length < len(firstReleaseLink); length++ {
		_, err := link.Decode(firstReleaseLink[:length])
		var e *link.Error
		if !errors.As(err, &e) || e.Kind != link.Damaged {
			t.Errorf("first %d characters: error %v, want one of kind %q", length, err, link.Damaged)
		}
		got := strings.TrimRight(link.Recover(firstReleaseLink[:length]), "\ufffd")
		if !strings.HasPrefix(document, got) || len(got) < (length-1)*6/8-3 {
			t.Errorf("first %d characters: recovered %q", length, got)
		}
	}
}

// A mistyped character outside the alphabet damages at most two bytes.
func TestEveryWrongCharacter(t *testing.T) {
	const ascii = `{"v":1,"title":"Secure"}`
	fragment := encode(ascii)
	for i := 1; i < len(fragment); i++ {
		got := []rune(link.Recover(fragment[:i] + "~" + fragment[i+1:]))
		if len(got) != len(ascii) {
			t.Errorf("character %d: recovered %q", i, string(got))
			continue
		}
		holes := 0
		for k, r := range got {
			if r == '\ufffd' {
				holes++
			} else if r != rune(ascii[k]) {
				t.Errorf("character %d: recovered %q", i, string(got))
			}
		}
		if holes < 1 || holes > 2 {
			t.Errorf("character %d: %d holes in %q", i, holes, string(got))
		}
	}
}

// Programs that detect links in text leave out a "-" or "_" at the end, and
// punctuation.
func TestEnds(t *testing.T) {
	padded := 0
	for n := range 2_000 {
		s := &scenario.Scenario{V: 1, Title: strconv.Itoa(n * n * n)}
		fragment := link.Encode(s)
		if strings.HasSuffix(fragment, "AA") {
			padded++
		}
		if last := fragment[len(fragment)-1]; !isAlphanumeric(last) {
			t.Errorf("%s ends in %q", fragment, last)
		}
		got, err := link.Decode(fragment)
		if err != nil || got.Title != s.Title {
			t.Errorf("%s: %v, %v", fragment, got, err)
		}
	}
	if padded == 0 {
		t.Error("no link would have ended in one of them")
	}
}

func isAlphanumeric(c byte) bool {
	return '0' <= c && c <= '9' || 'A' <= c && c <= 'Z' || 'a' <= c && c <= 'z'
}

// A scenario that is too large for codec 1 is written in codec 0, and is read again.
func TestLargeScenario(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for _, test := range []struct {
		name  string
		title string
		codec string
	}{
		{"as large as codec 1 allows", strings.Repeat("a", 60<<10), "1"},
		{"of few words, but many", strings.Repeat("a", 64<<10), "0"},
		{"of letters that repeat nothing", letters(random, 20<<10), "0"},
		{"of letters that just fit", letters(random, 4<<10), "1"},
	} {
		s := &scenario.Scenario{V: 1, Title: test.title}
		fragment := link.Encode(s)
		got, err := link.Decode(fragment)
		if err != nil || !reflect.DeepEqual(got, s) {
			t.Errorf("%s: %v", test.name, err)
		}
		if fragment[:1] != test.codec || test.codec == "1" && len(fragment) > link.MaxPacked {
			t.Errorf("%s: codec %s with %d characters, want %s", test.name, fragment[:1], len(fragment), test.codec)
		}
	}
}

func letters(random *rand.Rand, n int) string {
	text := make([]byte, n)
	for i := range text {
		text[i] = byte('!' + 2 + random.IntN('['-'#'))
	}
	return string(text)
}

func FuzzRoundTrip(f *testing.F) {
	f.Add([]byte(document))
	f.Add([]byte(`{"v":1,"steps":[{"do":"visit","url":"http://a.example/?<>"},{"do":"script","cookie":"a=\u0000"}]}`))
	f.Fuzz(func(t *testing.T, document []byte) {
		s, err := scenario.Decode(document)
		if err != nil {
			t.Skip()
		}
		fragment := link.Encode(s)
		again, err := link.Decode(fragment)
		if err != nil {
			t.Fatalf("Decode(%q): %v", fragment, err)
		}
		if !reflect.DeepEqual(again, s) {
			t.Errorf("Decode(%q)\n got %s\nwant %s", fragment, again.Canonical(), s.Canonical())
		}
		if got, want := link.Recover(fragment), string(s.Canonical()); got != want {
			t.Errorf("Recover(%q)\n got %s\nwant %s", fragment, got, want)
		}
	})
}

func FuzzDecode(f *testing.F) {
	for _, seed := range []string{firstReleaseLink, "#" + firstReleaseLink + "#?secret=x", firstReleaseLink[:9], "#%zz", "1x", "", "0!!", "%2530"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, fragment string) {
		s, err := link.Decode(fragment)
		recovered := link.Recover(fragment)
		if strings.ToValidUTF8(recovered, "") != recovered {
			t.Errorf("recovered %q, which is not UTF-8", recovered)
		}
		if err == nil {
			if _, err := link.Decode(link.Encode(s)); err != nil {
				t.Errorf("link of %s: %v", s.Canonical(), err)
			}
			return
		}
		var e *link.Error
		if !errors.As(err, &e) {
			t.Fatalf("error is a %T, want a *link.Error", err)
		}
		if text := err.Error(); strings.ContainsAny(text, "\n\x00") {
			t.Errorf("error %q is not one line", text)
		}
	})
}
