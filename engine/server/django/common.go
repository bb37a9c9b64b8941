package django

import "strings"

// commonRequest is CommonMiddleware before the view: it looks at the host.
func (h *handler) commonRequest() (*reply, failure) {
	if !h.r.validHost() {
		return nil, badRequest
	}
	if h.version.slashFirst && h.lacksSlash() {
		return h.appendSlash()
	}
	return nil, noError
}

// commonResponse redirects what is not found to where it is, with a slash.
func (h *handler) commonResponse(a *reply) (*reply, failure) {
	if !h.version.slashFirst && a.status == 404 && h.lacksSlash() {
		return h.appendSlash()
	}
	return a, noError
}

// lacksSlash is should_redirect_with_slash().
func (h *handler) lacksSlash() bool {
	path := h.r.path()
	return !h.slashless && !strings.HasSuffix(path, "/") && !h.finds(path) && h.finds(path+"/")
}

func (h *handler) appendSlash() (*reply, failure) {
	switch h.r.Method {
	case "POST", "PUT", "PATCH":
		if h.debug {
			return nil, broken // RuntimeError
		}
	case "DELETE":
		if h.debug && h.version.deletes {
			return nil, broken
		}
	}
	path := h.r.fullPath(true)
	if strings.HasPrefix(path, "//") {
		path = "/%2F" + path[2:]
	}
	h.decided("APPEND_SLASH")
	return &reply{status: 301, own: true, location: iriToURI(path), setting: "APPEND_SLASH"}, noError
}
