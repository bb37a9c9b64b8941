//go:build !js

package lab

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	useragent "github.com/crumbtrail/crumbtrail/engine/browser"
	"github.com/crumbtrail/crumbtrail/engine/evidence"
	"github.com/crumbtrail/crumbtrail/engine/lab/corpus"
	"github.com/crumbtrail/crumbtrail/engine/lab/recording"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// TestSwitchesAreMeasured holds the word "measured" true. Of a switch that
// claims it, every other value is tried, and one of the scenarios that the
// claim names must then no longer come out as its browser played it. A switch
// that does not claim it although the corpus could prove it is told so.
func TestSwitchesAreMeasured(t *testing.T) {
	cases, err := corpus.All(testdata)
	if err != nil {
		t.Fatal(err)
	}
	for _, lab := range []*Lab{
		{Name: "chromium", Profile: scenario.Chrome, Reasons: true},
		{Name: "firefox", Profile: scenario.Firefox},
	} {
		t.Run(lab.Name, func(t *testing.T) {
			t.Parallel()
			all, recordings := matched(t, lab, cases)
			for _, s := range evidence.Switches() {
				source := s.Source(lab.Profile)
				if source.Kind == evidence.Measured {
					checkMeasured(t, lab, &s, source, all, recordings)
				} else if by := provedBy(lab, &s, all); by != nil {
					t.Errorf("%s is %s, but the corpus measures it in %s; say {Measured, %q, %q}",
						s.Name, source, lab.Name, strings.Join(by, " "), source.Since)
				}
			}
		})
	}
}

// A playing is a scenario of the corpus and what a browser made of it.
type playing struct {
	name     string
	scenario *scenario.Scenario
	recorded *recording.Recording
	steps    []recording.Step
	// own is the engine's trace, with the browser's own profile.
	own *trace.Trace
}

// matched lists the scenarios that come out as the browser played them.
func matched(t *testing.T, lab *Lab, cases []corpus.Case) ([]playing, map[string]recording.Recording) {
	t.Helper()
	recordings, err := recording.Read(recordingFile(lab.Name))
	if err != nil {
		t.Fatal(err)
	}
	profile := useragent.ProfileOf(lab.Profile)
	var list []playing
	for _, c := range cases {
		r, ok := recordings[c.Name]
		if !ok || r.Skipped != "" {
			continue
		}
		s := lab.As(c.Scenario)
		p := playing{c.Name, s, &r, recording.Normalized(r.Steps), played(s, profile)}
		if p.matches(lab, p.own) {
			list = append(list, p)
		}
	}
	return list, recordings
}

// played is what comes of a scenario with a profile.
func played(s *scenario.Scenario, profile useragent.Profile) *trace.Trace {
	b := profile.Start(s)
	t := &trace.Trace{}
	for _, step := range s.Steps {
		t.Steps = append(t.Steps, b.Do(step))
	}
	return t
}

// matches reports whether a trace is what the browser did.
func (p *playing) matches(lab *Lab, t *trace.Trace) bool {
	return reflect.DeepEqual(p.steps, p.recorded.Comparable(recording.FromTrace(t, lab.Reasons)))
}

// checkMeasured tries the other values of a switch on the scenarios that its
// source names.
func checkMeasured(t *testing.T, lab *Lab, s *evidence.Switch, source evidence.Source, all []playing, recordings map[string]recording.Recording) {
	var named []playing
	for name := range strings.FieldsSeq(source.Ref) {
		if r := recordings[name]; r.Browser != source.Version || r.Date < source.Date {
			t.Errorf("%s: the source says %s, %s; the recording of %s is of %s, %s", s.Name, source.Version, source.Date, name, r.Browser, r.Date)
		}
		for _, p := range all {
			if p.name == name {
				named = append(named, p)
			}
		}
	}
	for _, other := range otherProfiles(lab.Profile, s) {
		if _, ok := toldApart(lab, other, named); ok {
			continue
		}
		help := "and no scenario does: write one, record it, or say that it is not measured"
		if by, ok := toldApart(lab, other, all); ok {
			help = "but " + by + " does"
		}
		t.Errorf("%s: %q does not tell %s from %s in %s, %s",
			s.Name, source.Ref, s.Value(useragent.ProfileOf(lab.Profile)), s.Value(other), lab.Name, help)
	}
}

// provedBy names scenarios that tell a switch's value from every other one,
// nil where there is a value that none of them tells.
func provedBy(lab *Lab, s *evidence.Switch, all []playing) []string {
	var names []string
	for _, other := range otherProfiles(lab.Profile, s) {
		by, ok := toldApart(lab, other, all)
		if !ok {
			return nil
		}
		if !strings.Contains(fmt.Sprint(names), by) {
			names = append(names, by)
		}
	}
	return names
}

// toldApart names the first scenario that does not come out as it was played.
func toldApart(lab *Lab, profile useragent.Profile, all []playing) (string, bool) {
	for i := range all {
		p := &all[i]
		if t := played(p.scenario, profile); !reflect.DeepEqual(p.own, t) && !p.matches(lab, t) {
			return p.name, true
		}
	}
	return "", false
}

// otherProfiles are the browser's own but for one switch, once for each other
// value that it could have. The words of a value are all that a source vouches
// for: of a limit its numbers, not who goes first.
func otherProfiles(b scenario.Browser, s *evidence.Switch) []useragent.Profile {
	var list []useragent.Profile
	own := useragent.ProfileOf(b)
	for _, value := range otherValues(field(&own, s.Name)) {
		changed := own
		field(&changed, s.Name).Set(value)
		if s.Value(changed) != s.Value(own) {
			list = append(list, changed)
		}
	}
	return list
}

func field(p *useragent.Profile, name string) reflect.Value {
	v := reflect.ValueOf(p).Elem()
	for part := range strings.SplitSeq(name, ".") {
		v = v.FieldByName(part)
	}
	return v
}

// otherValues are what a field could hold instead: of a number what is just
// beside it, of a duration nothing, half and double; of a struct each of its
// fields in turn.
func otherValues(v reflect.Value) []reflect.Value {
	var list []reflect.Value
	add := func(value any) { list = append(list, reflect.ValueOf(value).Convert(v.Type())) }
	switch v.Kind() {
	case reflect.Bool:
		add(!v.Bool())
	case reflect.Int:
		if v.Int() > 0 {
			add(v.Int() - 1)
		}
		add(v.Int() + 1)
	case reflect.Int64:
		if n := v.Int(); n != 0 {
			add(0)
			add(n / 2)
			add(2 * n)
		} else {
			add(24 * 60 * 60 * 1e9)
		}
	case reflect.Uint8:
		for n := range uint64(3) {
			if n != v.Uint() {
				add(n)
			}
		}
	case reflect.String:
		for _, c := range []scenario.ThirdPartyCookies{scenario.AllowThirdParty, scenario.BlockThirdParty, scenario.PartitionThirdParty} {
			if string(c) != v.String() {
				add(c)
			}
		}
	case reflect.Slice: // no words tell what is in it
	case reflect.Struct:
		for i := range v.NumField() {
			for _, value := range otherValues(v.Field(i)) {
				changed := reflect.New(v.Type()).Elem()
				changed.Set(v)
				changed.Field(i).Set(value)
				list = append(list, changed)
			}
		}
	default:
		panic(fmt.Sprintf("a switch of the kind %s: say here which other values it could have", v.Kind()))
	}
	return list
}
