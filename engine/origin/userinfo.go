package origin

import "strings"

// UserInfo is the user name and the password of a URL, "user", "user:password"
// or "", percent-encoded. A reference without a host inherits them from its
// base. A [URL] does not have them, because no request does.
func UserInfo(ref, base string) string {
	s := clean(ref)
	_, rest, absolute := cutScheme(s)
	if absolute {
		s = rest
	}
	if !absolute && (len(s) < 2 || !isSlash(s[0]) || !isSlash(s[1])) {
		return base
	}
	authority, _ := cutAuthority(strings.TrimLeft(s, `/\`))
	user, password, _ := strings.Cut(authority[:max(strings.LastIndexByte(authority, '@'), 0)], ":")
	if user = escape(user, userInfoSet); password != "" {
		user += ":" + escape(password, userInfoSet)
	}
	return user
}

// Href is the whole URL with a user info, "" for none, as an address bar has it.
func (u URL) Href(userInfo string) string {
	s := u.String()
	if userInfo == "" {
		return s
	}
	scheme := len(u.Scheme + "://")
	return s[:scheme] + userInfo + "@" + s[scheme:]
}
