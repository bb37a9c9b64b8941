package evidence

import (
	"slices"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// Kind is the kind of a [Source].
type Kind uint8

const (
	// NotMeasured: the value is a guess.
	NotMeasured Kind = iota
	// Measured: a scenario that the real browser ran distinguishes the value
	// from every other value.
	Measured
	// Recorded: from the results of the web-platform-tests that the browser's
	// project keeps.
	Recorded
	// SourceCode: read in the source code, not observed.
	SourceCode
	// Documentation: documented, not observed.
	Documentation
	// Section: from a section of a specification.
	Section
	// measuredLater is Measured in a later version of the browser, and measuredLast on
	// a later day, too.
	measuredLater
	measuredLast
)

// A Source says how we know the value of a switch in a browser.
type Source struct {
	Kind Kind
	// Ref is the scenario of the corpus that measured the value (or several,
	// separated by spaces), the test, the file, the document or the section.
	// For a value that is not measured it is the reason, if there is one.
	Ref string
	// Version and Date are those of the browser or document.
	Version, Date string
	// Since is the version of the browser that introduced the value, "" if
	// unknown.
	Since string
}

// The reasons why a value is not measured: keys of sourceWords.why.
const (
	tabRejectedFirst = "tab-refused-first"
	secureFirst      = "secure-first"
	laxByDefaultOff  = "lax-by-default-off"
	noPublicSource   = "no-public-source"
	sentAnyway       = "sent-anyway"
	keptAnyway       = "kept-anyway"
	onSince182       = "on-since-18.2"
	usualDates       = "usual-dates"

	noRedirectUpgraded = "no-redirect-upgraded"
	allUpgraded        = "all-upgraded"
)

// Source returns the source of the value in a browser's own profile.
func (s *Switch) Source(b scenario.Browser) Source {
	e := s.known[max(slices.Index(browsers, b), 0)]
	source := Source{Kind: e.kind, Ref: e.ref, Since: e.since}
	switch {
	case e.kind == NotMeasured:
		source.Ref = sourceTexts.why.Of(e.ref).String()
	case e.kind == Section && !strings.HasPrefix(e.ref, "§"):
		source.Version, source.Date = phrase.Say("specification text"), "2026"
	default:
		d := dated[b][e.kind]
		source.Version, source.Date = d[0], d[1]
	}
	if e.kind == measuredLater || e.kind == measuredLast {
		source.Kind = Measured
	}
	return source
}

// dated are the version and the date of each source.
var dated = map[scenario.Browser]map[Kind][2]string{
	scenario.Chrome: {
		Measured:      {"Chromium 156.0.8078.79", "2026-11-22"},
		measuredLater: {"Chromium 156.0.8078.108", "2026-11-26"},
		measuredLast:  {"Chromium 156.0.8078.108", "2026-11-27"},
		SourceCode:    {"Chromium", "2026"},
	},
	scenario.Firefox: {
		Measured:      {"Firefox 153.7.0esr", "2026-11-22"},
		measuredLater: {"Firefox 153.8.0esr", "2026-11-27"},
		SourceCode:    {"Firefox", "2026"},
	},
	scenario.Safari: {
		Recorded:      {"WebKit", "2026"},
		SourceCode:    {"WebKit", "2026"},
		Documentation: {"Safari 26", "2026-08-07"},
	},
	scenario.Spec: {
		Section: {"RFC 6265bis, draft 22", "2025-12-01"},
	},
}

// String returns a source as one line: "measured in Chromium 156.0.8078.79
// (2026-11-22): tab-in-value".
func (s Source) String() string {
	text := s.where()
	if s.Date != "" {
		text = phrase.Say("{source} ({date})", "source", text, "date", s.Date)
	}
	if s.Ref != "" {
		text = phrase.Say("{source}: {ref}", "source", text, "ref", s.Ref)
	}
	if s.Since != "" {
		text = phrase.Say("{source}; since {since}", "source", text, "since", s.Since)
	}
	return text
}

// where describes the kind of source.
func (s Source) where() string {
	switch s.Kind {
	case Measured:
		return phrase.Say("measured in {version}", "version", s.Version)
	case Recorded:
		return phrase.Say("test results in {version}", "version", s.Version)
	case SourceCode:
		return phrase.Say("not measured; source code of {version}", "version", s.Version)
	case Documentation:
		return phrase.Say("not measured; documentation of {version}", "version", s.Version)
	case Section:
		return s.Version
	}
	return phrase.Say("not measured")
}
