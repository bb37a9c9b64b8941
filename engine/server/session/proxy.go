package session

import "strings"

// notTrusted is the word of a setting for no trust in proxies.
const notTrusted = "none"

// Scheme is what the framework takes for the scheme of a request: that of the
// connection, unless it believes a proxy's X-Forwarded-Proto. Then by is the
// setting that says so.
func (s *Settings) Scheme(connection string, headers map[string]string) (scheme, by string) {
	if by := s.enabled(assumes); by != "" {
		return "https", by
	}
	said := header(headers)
	if s.is(believes) {
		return rackScheme(connection, said), ""
	}
	if !s.Trusts() || said == "" {
		return connection, ""
	}
	value, setting, _ := s.value(trust)
	count, _ := value.(float64)
	list := strings.Split(said, ",")
	element := list[0]
	if s.is(trustsLast) {
		hops := max(1, int(count))
		if len(list) < hops {
			return connection, ""
		}
		element = list[len(list)-hops]
	}
	if strings.TrimSpace(element) == "https" {
		return "https", setting
	}
	return "http", setting
}

// rackScheme is what Rack takes for the scheme (rack/request.rb).
func rackScheme(connection, said string) string {
	first, _, _ := strings.Cut(said, ",")
	if connection == "https" || first == "https" {
		return "https"
	}
	return "http"
}

// Trusts reports whether the framework believes the header.
func (s *Settings) Trusts() bool {
	value, _, _ := s.value(trust)
	count, isNumber := value.(float64)
	strategy, isText := value.(string)
	return s.is(believes) || value == true || isNumber && count >= 1 || isText && strategy != notTrusted
}

// header is X-Forwarded-Proto.
func header(headers map[string]string) string {
	for name, value := range headers {
		if strings.EqualFold(name, "X-Forwarded-Proto") {
			return value
		}
	}
	return ""
}
