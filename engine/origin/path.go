package origin

import "strings"

// cutPath splits s where its query or its fragment starts.
func cutPath(s string) (path, tail string) {
	for i := range len(s) {
		if s[i] == '?' || s[i] == '#' {
			return s[:i], s[i:]
		}
	}
	return s, ""
}

// resolvePath is the path state of the URL parser: ref relative to the path
// base, without dot segments.
func resolvePath(base, ref string) string {
	ref = strings.ReplaceAll(ref, `\`, "/")
	if strings.HasPrefix(ref, "/") && !strings.Contains(ref, "/.") && !strings.Contains(ref, "/%") {
		return escape(ref, pathSet) // There can be no dot segment in it.
	}
	path := strings.Split(base[1:], "/")
	if rest, rooted := strings.CutPrefix(ref, "/"); rooted {
		path, ref = nil, rest
	} else {
		path = path[:len(path)-1]
	}
	segments := strings.Split(ref, "/")
	for i, segment := range segments {
		up := isDoubleDot(segment)
		if up && len(path) > 0 {
			path = path[:len(path)-1]
		}
		switch last := i == len(segments)-1; {
		case !up && !isSingleDot(segment):
			path = append(path, escape(segment, pathSet))
		case last:
			// "/a/." and "/b/.." are directories: they end in a slash.
			path = append(path, "")
		}
	}
	return "/" + strings.Join(path, "/")
}

func isSingleDot(segment string) bool {
	return segment == "." || strings.EqualFold(segment, "%2e")
}

func isDoubleDot(segment string) bool {
	switch len(segment) {
	case len(".."), len(".%2e"), len("%2e%2e"):
		return strings.ReplaceAll(strings.ToLower(segment), "%2e", ".") == ".."
	}
	return false
}
