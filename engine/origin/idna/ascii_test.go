package idna

import (
	"strings"
	"testing"
)

// Chromium and Firefox give the same result for every one of these, except that
// Chromium does not validate xn-- labels in a host that is all ASCII.
func TestToASCII(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		// ASCII stays, in lower case.
		{"", ""},
		{"Shop.Example", "shop.example"},
		{"ab--cd._a.-b-", "ab--cd._a.-b-"},
		{"..", ".."},
		// Letters are mapped, then composed, then encoded.
		{"bücher.example", "xn--bcher-kva.example"},
		{"BÜCHER.example", "xn--bcher-kva.example"},
		{"bu\u0308cher.example", "xn--bcher-kva.example"},
		{"☕.example", "xn--53h.example"},
		{"faß.example", "xn--fa-hia.example"},
		{"FAẞ.example", "xn--fa-hia.example"},
		{"ü--x", "xn----x-goa"},
		{"-ü-", "xn-----xka"},
		{"a_ü", "xn--a_-yka"},
		{"a..ü", "a..xn--tda"},
		// Some letters look like ASCII and are mapped to it, or to nothing.
		{"\u212a", "k"},
		{"ſ", "s"},
		{"ﬁ", "fi"},
		{"ℌ", "h"},
		{"a\u00adb\ufeffc", "abc"},
		{"½", "xn--12-c6t"},
		{"İ", "xn--i-9bb"},
		// Dots of other scripts.
		{"bücher。example", "xn--bcher-kva.example"},
		{"ａ．ｂ｡", "a.b."},
		// Marks are reordered and composed with their letter.
		{"a\u0327\u0301", "xn--1ca87i"},
		{"a\u0301\u0327", "xn--1ca87i"},
		{"ϓ\u0301", "xn--lsa12b"},
		{"a\u0338", "xn--a-2eb"},
		{"=\u0338", "xn--1ch"},
		{"\u1100\u1161\u11a8", "xn--p39a"},
		{"\uac00\u11a8", "xn--p39a"},
		// Labels that are already encoded.
		{"xn--fa-hia.example", "xn--fa-hia.example"},
		{"XN--BCHER-KVA", "xn--bcher-kva"},
		{"xn--hdh", "xn--hdh"},
		{"xn--mgba3gch31f060k", "xn--mgba3gch31f060k"},
		// Joiners after a virama, or between letters that join.
		{"क्\u200dष", "xn--11b2ezcw70k"},
		{"क्\u200cष", "xn--11b2ezcs70k"},
		{"ب\u200cب", "xn--ngba799q"},
		// Right-to-left.
		{"א1", "xn--1-zhc"},
		{"א٠", "xn--4db20a"},
		{"א۰", "xn--4db09c"},
		{"א.example.", "xn--4db.example."},
		// Unicode 17.0, which Go 1.26 does not support by itself.
		{"\U000323b0", "xn--031o"},
	} {
		got, err := ToASCII(c.in)
		if err != nil || got != c.want {
			t.Errorf("ToASCII(%+q) = %q, %v; want %q", c.in, got, err, c.want)
		}
	}
}

func TestToASCIIRefuses(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"a\u200b\u2028", "must not contain U+2028"},
		{"⒈com", "must not contain U+2488 '⒈'"},
		{"a\xffb", "must not contain U+FFFD"},
		{"\u0301a", "begins with the mark U+0301"},
		{"xn--a-ccb", "not normalized"},
		{"xn--", "encodes only ASCII letters"},
		{"xn--.ü", "encodes only ASCII letters"},
		{"xn--abc-", "encodes only ASCII letters"},
		{"xn---", "is not Punycode"},
		{"xn--a", "must not contain U+0080"},
		{"xn--0", "is not Punycode"},
		{"xn--ü", "is not Punycode"},
		{"xn--99999999", "is not Punycode"},
		{"xn--a.ü", "must not contain U+0080"},
		{"xn--u-ccb", "not normalized"},
		{"xn--1ug", "has the joiner U+200D where it joins nothing"},
		{"a\u200db", "has the joiner U+200D"},
		{"ب\u200cא", "has the joiner U+200C"},
		{"\u200cب", "has the joiner U+200C"},
		{"1א", "mixes left-to-right"},
		{"אa", "mixes left-to-right"},
		{"aא", "mixes left-to-right"},
		{"-א", "mixes left-to-right"},
		{"א٠1", "mixes left-to-right"},
		{"1٠", "mixes left-to-right"},
		{"א.1a", "mixes left-to-right"},
		{"א.a-", "mixes left-to-right"},
		{"xn--4db.a-", "mixes left-to-right"},
		{strings.Repeat("ü", maxDecoded+1), "a label of 1001 characters"},
	} {
		got, err := ToASCII(c.in)
		switch {
		case err == nil:
			t.Errorf("ToASCII(%+q) = %q, want an error with %q", c.in, got, c.want)
		case !strings.Contains(err.Error(), c.want):
			t.Errorf("ToASCII(%+q): error %q, want %q in it", c.in, err, c.want)
		}
	}
}

// A second call does not change the result of the first.
func FuzzToASCII(f *testing.F) {
	for _, s := range []string{"bücher。example", "xn--ngba799q", "a\u0301\u0327.א1", "xn--a-yoc.\u1100\u1161", "क्\u200dष"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		host, err := ToASCII(s)
		if err != nil {
			return
		}
		if again, err := ToASCII(host); err != nil || again != host {
			t.Errorf("ToASCII(%+q) = %q, and then %q, %v", s, host, again, err)
		}
		if !isASCII(host) {
			t.Errorf("ToASCII(%+q) = %q, which is not ASCII", s, host)
		}
	})
}

// Every composed letter can be decomposed and composed again, whatever the
// order of its marks.
func TestNormalize(t *testing.T) {
	table := unpacked()
	if len(table.parts) < 500 {
		t.Errorf("%d composed letters, want at least 500", len(table.parts))
	}
	for letter := range table.parts {
		decomposed := table.appendParts(nil, letter)
		if got := string(normalize(decomposed)); got != string(letter) {
			t.Errorf("%+q composes to %+q, want %+q", string(decomposed), got, string(letter))
		}
		if n := len(decomposed); n == 3 && table.combining(decomposed[1]) != table.combining(decomposed[2]) && table.combining(decomposed[1]) > 0 {
			decomposed[1], decomposed[2] = decomposed[2], decomposed[1]
			if got := string(normalize(decomposed)); got != string(letter) {
				t.Errorf("%+q composes to %+q, want %+q", string(decomposed), got, string(letter))
			}
		}
	}
	for syllable := rune(hangulFirst); syllable < hangulFirst+hangulCount; syllable++ {
		if got := normalize(appendJamo(nil, syllable)); string(got) != string(syllable) {
			t.Fatalf("the parts of %c compose to %+q", syllable, string(got))
		}
	}
}

// The time grows with the length of the host and not faster.
func BenchmarkMarks(b *testing.B) {
	host := "a" + strings.Repeat("\u0301\u0327", 30_000)
	for b.Loop() {
		if _, err := ToASCII(host); err == nil {
			b.Fatal("a label of 60,000 marks was taken")
		}
	}
}
