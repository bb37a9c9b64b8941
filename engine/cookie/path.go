package cookie

import "strings"

// cookiePath is the path of a cookie from a response to a request for
// requestPath (RFC 6265bis §5.6.4, §5.7 step 11).
func cookiePath(l *Line, requestPath string, r *Rules) string {
	if strings.HasPrefix(l.Path, "/") || l.Path != "" && r.RelativePathKept {
		return l.Path
	}
	return DefaultPath(requestPath)
}

// DefaultPath is the path of a cookie without a Path attribute: the request's
// up to, but not including, its last slash (RFC 6265bis §5.1.4).
func DefaultPath(requestPath string) string {
	if !strings.HasPrefix(requestPath, "/") {
		return "/"
	}
	if last := strings.LastIndexByte(requestPath, '/'); last > 0 {
		return requestPath[:last]
	}
	return "/"
}

// PathMatch reports whether a request for requestPath matches cookiePath: the
// same path or one below it (RFC 6265bis §5.1.4).
func PathMatch(requestPath, cookiePath string) bool {
	rest, ok := strings.CutPrefix(requestPath, cookiePath)
	return ok && (rest == "" || rest[0] == '/' || strings.HasSuffix(cookiePath, "/"))
}
