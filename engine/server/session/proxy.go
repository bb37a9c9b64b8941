package session

import "strings"

// Scheme is what the framework takes for the scheme of a request: that of the
// connection, unless it believes a proxy's X-Forwarded-Proto. Then by is the
// setting that says so.
func (s *Settings) Scheme(connection string, headers map[string]string) (scheme, by string) {
	said := header(headers)
	if !s.Trusts() || said == "" {
		return connection, ""
	}
	value, setting, _ := s.value(trust)
	count, _ := value.(float64)
	list := strings.Split(said, ",")
	element := list[0]
	if s.trustsLast {
		if len(list) < int(count) {
			return connection, ""
		}
		element = list[len(list)-int(count)]
	}
	if strings.TrimSpace(element) == "https" {
		return "https", setting
	}
	return "http", setting
}

// Trusts reports whether the framework believes the header.
func (s *Settings) Trusts() bool {
	value, _, _ := s.value(trust)
	count, isNumber := value.(float64)
	return value == true || isNumber && count >= 1
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
