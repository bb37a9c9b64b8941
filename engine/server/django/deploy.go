package django

// Deploy lists the warnings of check --deploy about the settings that are known
// here, by their ids without "security." (django/core/checks/security). A
// project is taken to have django.contrib.sessions among its INSTALLED_APPS.
func (s *Settings) Deploy() []string {
	var list []string
	warn := func(id string, when bool) {
		if when {
			list = append(list, id)
		}
	}
	// cookie warns for the app, which there always is, and for the middleware.
	cookie := func(app, both string, has *bool, otherwise bool) {
		if has != nil && *has || has == nil && otherwise {
			return
		}
		if s.with[sessions] {
			app = both
		}
		warn(app, true)
	}
	warn("W001", !s.with[security])
	warn("W003", !s.with[csrfView])
	warn("W004", s.with[security] && s.hstsSeconds == 0)
	warn("W005", s.with[security] && s.hstsSeconds != 0 && !s.hstsSubdomains)
	warn("W008", s.with[security] && !s.sslRedirect)
	cookie("W010", "W012", s.session.secure, false)
	cookie("W013", "W015", s.session.httpOnly, true)
	warn("W016", s.with[csrfView] && !s.csrfInSessions && (s.csrf.secure == nil || !*s.csrf.secure))
	warn("W018", s.debug)
	warn("W021", s.with[security] && s.hstsSeconds != 0 && !s.hstsPreload)
	return list
}
