package finding

import (
	"slices"

	"github.com/crumbtrail/crumbtrail/engine/edit"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/server/django"
)

// djangoID is the id of the warning that check --deploy has for a finding, "" if the
// server runs no Django or Django has no warning about it.
func djangoID(s *scenario.Scenario, f *Finding) string {
	settings := djangoOf(s, f.Server)
	if settings == nil {
		return ""
	}
	warns := settings.Deploy()
	for _, id := range ids(f.Kind, settings.PrefixOf(f.Subject)) {
		if slices.Contains(warns, id) {
			return "security." + id
		}
	}
	return ""
}

// ids are those of the warnings about a kind of finding, of which a project has one at
// most. The prefix is that of the settings of the cookie, "" for none.
func ids(k Kind, prefix string) []string {
	switch k {
	case Readable, NotSecure:
		switch prefix {
		case "SESSION_COOKIE_":
			return []string{"W012", "W010"}
		case "CSRF_COOKIE_":
			return []string{"W016"}
		}
	case NoHSTS:
		return []string{"W004"}
	case SecureOverHTTP:
		return []string{"W008"}
	}
	return nil
}

// hstsSeconds is the lifetime of HSTS that Django's documentation ends with: a year.
const hstsSeconds = 31_536_000

// withSetting is the scenario with the setting that fixes a finding, nil for none.
func (f *Finding) withSetting(s *scenario.Scenario) *scenario.Scenario {
	settings := djangoOf(s, f.Server)
	if settings == nil {
		return nil
	}
	switch prefix := settings.PrefixOf(f.Subject); {
	case f.Kind == NoHSTS:
		return edit.SetSetting(s, f.Server, django.Name, "SECURE_HSTS_SECONDS", float64(hstsSeconds))
	case f.Kind == NoPrefix && prefix != "":
		renamed := edit.RenameCookie(s, f.Subject, hostPrefix+f.Subject)
		return edit.SetSetting(renamed, f.Server, django.Name, prefix+"NAME", hostPrefix+f.Subject)
	}
	return nil
}

// djangoOf has the settings of a server's Django, nil if it runs none.
func djangoOf(s *scenario.Scenario, i int) *django.Settings {
	at := server(s, i)
	if at == nil {
		return nil
	}
	given, runs := at.Stack[django.Name]
	if !runs {
		return nil
	}
	settings, err := django.Read(given)
	if err != nil {
		return nil // The engine runs no such scenario.
	}
	return settings
}
