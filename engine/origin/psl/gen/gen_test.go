package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var sample = list{
	date:     "2026-02-06",
	revision: "0123456789012345678901234567890123456789",
	icann:    []string{"com", "uk", "co.uk", "ck", "*.ck", "!www.ck"},
	private:  []string{"github.io", "eu.pages.example.com", "*.dev.example.com"},
}

func TestText(t *testing.T) {
	root, err := makeTree(sample)
	if err != nil {
		t.Fatal(err)
	}
	const want = "" +
		" ck> com>#io> uk>\n" +
		" *!www\n" + // ck
		"#example>\n" + // com
		"$github\n" + // io
		" co\n" + // uk
		"#dev>#pages>\n" + // example.com
		"$*\n" + // dev.example.com
		"$eu\n" // pages.example.com
	got := root.text()
	if got != want {
		t.Errorf("text:\n%s\nwant:\n%s", got, want)
	}
	if back := readText(got); !sameRules(back, sample) {
		t.Errorf("the text reads back as %v, want %v", back, sample)
	}
}

func TestFormat(t *testing.T) {
	source, err := format(sample)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		`const Date = "2026-02-06"`,
		`const Revision = "0123456789012345678901234567890123456789"`,
		"ICANNRules   = 6",
		"PrivateRules = 3",
		"const tree = ` ck> com>",
	} {
		if !strings.Contains(string(source), want) {
			t.Errorf("the table has no %q:\n%s", want, source)
		}
	}
}

func TestCounts(t *testing.T) {
	text := strings.Repeat("a\n", blockSize)
	if got, want := strings.Join(strings.Fields(counts(text, "\n")), " "), "0, 128,"; got != want {
		t.Errorf("counts = %s, want %s", got, want)
	}
}

func TestRulesWithoutPlace(t *testing.T) {
	for _, c := range []struct {
		name string
		list list
		want string
	}{
		{"wildcard inside", list{icann: []string{"a.*.ck"}}, "cannot hold"},
		{"wildcard in a label", list{icann: []string{"a*.ck"}}, "cannot hold"},
		{"wildcard alone", list{icann: []string{"*"}}, "cannot hold"},
		{"not in Punycode", list{icann: []string{"中国"}}, "cannot hold"},
		{"upper case", list{icann: []string{"COM"}}, "cannot hold"},
		{"empty label", list{icann: []string{"a..ck"}}, "cannot hold"},
		{"private exception", list{private: []string{"!www.ck"}}, "no mark for"},
		{"twice", list{icann: []string{"com"}, private: []string{"com"}}, "appears twice"},
	} {
		if _, err := format(c.list); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: error %v, want %q in it", c.name, err, c.want)
		}
	}
}

func TestReadList(t *testing.T) {
	const (
		rules   = "package publicsuffix\nconst numICANNRules = 2\nvar rules = [...]string{\"ac\", \"com.ac\", \"github.io\"}\n"
		version = "package publicsuffix\nconst version = \"the list, git revision 0123456789012345678901234567890123456789 (2026-02-06T07:36:33Z)\"\n"
	)
	for _, c := range []struct{ name, rules, version, want string }{
		{"as it is", rules, version, ""},
		{"no rules", "package publicsuffix", version, "no array named rules"},
		{"a rule that is no string", strings.Replace(rules, `"ac"`, "ac", 1), version, "rules[0]: is not a literal"},
		{"too many ICANN rules", strings.Replace(rules, "2", "4", 1), version, "numICANNRules is 4, with 3 rules"},
		{"no number of ICANN rules", strings.Replace(rules, "numICANNRules", "n", 1), version, "numICANNRules"},
		{"no date", rules, strings.Replace(version, "2026", "", 1), "names no git revision and date"},
		{"no Go", rules, "<html>", "expected 'package'"},
	} {
		dir := t.TempDir()
		for name, text := range map[string]string{"table_test.go": c.rules, "table.go": c.version} {
			file := filepath.Join(dir, "publicsuffix", name)
			if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		l, err := readList(dir)
		if c.want != "" {
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("%s: error %v, want %q in it", c.name, err, c.want)
			}
			continue
		}
		want := list{icann: []string{"ac", "com.ac"}, private: []string{"github.io"}}
		if err != nil || !sameRules(l, want) || l.date != "2026-02-06" || l.revision[:4] != "0123" {
			t.Errorf("%s: got %v, %v; want %v of 2026-02-06", c.name, l, err, want)
		}
	}
}
