//go:build !js

package wpt

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// Read reads the tables of a folder, in the order of their names.
func Read(folder string) ([]Case, error) {
	files, err := filepath.Glob(filepath.Join(folder, "*.txt"))
	if err != nil {
		return nil, err
	}
	var cases []Case
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		of, err := parse(filepath.Base(file), string(text))
		if err != nil {
			return nil, err
		}
		cases = append(cases, of...)
	}
	return cases, nil
}

// parse reads one table.
func parse(file, text string) ([]Case, error) {
	t := &table{file: file}
	for line := range strings.Lines(text) {
		t.line++
		if err := t.read(strings.TrimSpace(line)); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", file, t.line, err)
		}
	}
	if err := t.endStory(); err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	return t.cases, nil
}

// A table is what has been read of a file, with the current settings.
type table struct {
	file  string
	line  int
	cases []Case

	page, ask  string
	script     bool
	together   bool
	each       []string
	without    []scenario.Browser
	jar        []string
	thirdParty scenario.ThirdPartyCookies

	stepCase *stepCase
}

// read reads one line.
func (t *table) read(line string) error {
	verb, rest, _ := strings.Cut(line, " ")
	rest = strings.TrimSpace(rest)
	switch {
	case line == "":
		return t.endStory()
	case verb[0] == '#':
		return nil
	case t.stepCase != nil:
		return t.stepCase.read(verb, rest)
	case verb[0] == '"' || verb[0] == '`':
		return t.lineCases(line)
	}
	switch verb {
	case "page":
		t.page, t.ask = rest, ""
		t.script, t.together, t.each, t.without = false, false, nil, nil
	case "ask":
		t.ask = rest
	case "by":
		if rest != "script" && rest != "header" {
			return fmt.Errorf("by %q: expected script or header", rest)
		}
		t.script = rest == "script"
	case "together":
		t.together = true
	case "without":
		for name := range strings.FieldsSeq(rest) {
			b, err := browser(name)
			if err != nil {
				return err
			}
			t.without = append(t.without, b)
		}
	case "each":
		return t.setEach(strings.Fields(rest))
	case "jar":
		var err error
		t.jar, _, err = texts(rest)
		return err
	case "third-party":
		t.thirdParty = scenario.ThirdPartyCookies(rest)
	case "story":
		t.stepCase = &stepCase{file: t.file, line: t.line, title: rest, thirdParty: t.thirdParty}
	default:
		return t.addStepCase(verb, rest)
	}
	return nil
}

// setEach reads numbers and ranges of numbers, in hexadecimal.
func (t *table) setEach(ranges []string) error {
	t.each = nil
	for _, r := range ranges {
		low, high, isRange := strings.Cut(r, "-")
		if !isRange {
			high = low
		}
		from, err := strconv.ParseUint(low, 16, 8)
		if err != nil {
			return err
		}
		to, err := strconv.ParseUint(high, 16, 8)
		if err != nil {
			return err
		}
		for n := from; n <= to; n++ {
			t.each = append(t.each, fmt.Sprintf("%02x", n))
		}
	}
	return nil
}

// repeated expands the short form of a long text: {a*4096}.
var repeated = regexp.MustCompile(`\{(.)\*(\d+)\}`)

func expand(line string) string {
	return repeated.ReplaceAllStringFunc(line, func(short string) string {
		parts := repeated.FindStringSubmatch(short)
		count, err := strconv.Atoi(parts[2])
		if err != nil {
			return short
		}
		return strings.Repeat(parts[1], count)
	})
}

// lineCases reads a line case, or as many as it stands for.
func (t *table) lineCases(line string) error {
	numbers := t.each
	if !strings.Contains(line, "??") {
		numbers = []string{""}
	}
	for _, number := range numbers {
		lines, rest, err := texts(expand(strings.ReplaceAll(line, "??", number)))
		if err != nil {
			return err
		}
		wants, note, err := parseWants(rest, "=>")
		if err != nil {
			return err
		}
		for _, b := range t.without {
			if _, named := wants.By[b]; !named {
				wants.By[b] = Want{}
			}
		}
		c, err := t.lineCase(lines, wants)
		if err != nil {
			return err
		}
		c.Note = note
		t.cases = append(t.cases, c)
	}
	return nil
}

// texts reads the quoted texts at the start of s.
func texts(s string) (list []string, rest string, err error) {
	for s != "" && (s[0] == '"' || s[0] == '`') {
		quoted, err := strconv.QuotedPrefix(s)
		if err != nil {
			return nil, "", fmt.Errorf("%s: %w", s, err)
		}
		text, err := strconv.Unquote(quoted)
		if err != nil {
			return nil, "", fmt.Errorf("%s: %w", quoted, err)
		}
		list = append(list, text)
		s = strings.TrimSpace(s[len(quoted):])
	}
	return list, s, nil
}

// parseWants reads expectations: the first after the text, the others after the
// names of browsers.
func parseWants(s, first string) (w Wants, note string, err error) {
	s, ok := strings.CutPrefix(s, first)
	if !ok {
		return w, "", fmt.Errorf("%q: expected %q", s, first)
	}
	if w.Default, s, err = parseWant(s); err != nil {
		return w, "", err
	}
	w.By = map[scenario.Browser]Want{}
	for s != "" && s[0] != '#' {
		names, rest, ok := strings.Cut(s, ":")
		if !ok {
			return w, "", fmt.Errorf("%q: expected the names of browsers and a colon", s)
		}
		var want Want
		if want, s, err = parseWant(rest); err != nil {
			return w, "", err
		}
		for name := range strings.SplitSeq(names, ",") {
			b, err := browser(name)
			if err != nil {
				return w, "", err
			}
			w.By[b] = want
		}
	}
	return w, strings.TrimSpace(strings.TrimPrefix(s, "#")), nil
}

func browser(name string) (scenario.Browser, error) {
	switch b := scenario.Browser(strings.TrimSpace(name)); b {
	case scenario.Chrome, scenario.Firefox, scenario.Safari, scenario.Spec:
		return b, nil
	}
	return "", fmt.Errorf("%q is no browser", name)
}

// parseWant reads one text, or a "?".
func parseWant(s string) (want Want, rest string, err error) {
	s = strings.TrimSpace(s)
	if rest, ok := strings.CutPrefix(s, "?"); ok {
		return Want{}, strings.TrimSpace(rest), nil
	}
	quoted, err := strconv.QuotedPrefix(s)
	if err != nil {
		return Want{}, "", fmt.Errorf("%q: expected a quoted text or ?", s)
	}
	text, err := strconv.Unquote(quoted)
	return Want{text, true}, strings.TrimSpace(s[len(quoted):]), err
}
