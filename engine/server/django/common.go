package django

import (
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/origin"
)

// commonRequest is CommonMiddleware before the view: it looks at the host.
func (h *handler) commonRequest() *reply {
	switch {
	case !h.takesHost():
		return exception(badRequest)
	case h.version.slashFirst && h.lacksSlash():
		return h.appendSlash()
	}
	return nil
}

// commonResponse redirects what is not found to where it is, with a slash.
func (h *handler) commonResponse(a *reply) *reply {
	if a.status == 404 && h.lacksSlash() {
		return h.appendSlash()
	}
	return a
}

// lacksSlash is should_redirect_with_slash().
func (h *handler) lacksSlash() bool {
	path := h.r.path()
	return !h.slashless && !strings.HasSuffix(path, "/") && !h.finds(path) && h.finds(path+"/")
}

func (h *handler) appendSlash() *reply {
	if h.debug && (!isSafe(h.r.Method) && h.r.Method != "DELETE" || h.r.Method == "DELETE" && h.version.deletes) {
		return exception(broken) // RuntimeError
	}
	path := h.r.fullPath("/")
	if strings.HasPrefix(path, "//") {
		path = "/%2F" + path[2:]
	}
	h.decided("APPEND_SLASH")
	return &reply{status: 301, own: true, location: origin.Quote(path, uriCharacters), setting: "APPEND_SLASH"}
}
