package engine

import (
	"fmt"

	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// maxSize bounds what a run may leave in memory, in bytes, about. A document's
// own limits do not: steps, redirects and cookies multiply. It is thousands of
// times what a lesson takes, and what a page can bear from a stranger's link.
const maxSize = 128 << 20

// sizeOf estimates the size of a step of a trace.
func sizeOf(s *trace.Step) int {
	const entry = 128 // an exchange, a cookie considered, set or kept, a host, without its checks
	n := entry*(1+len(s.Exchanges)+len(s.SetCookies)+len(s.Jar)+len(s.HSTS)) + len(s.URL) + len(s.DocumentCookie)
	for i := range s.Exchanges {
		x := &s.Exchanges[i]
		n += entry*(len(x.Cookies)+len(x.SetCookies)+len(x.Readable)) + len(x.URL) + len(x.Location) + len(x.Cookie)
	}
	return n
}

func tooLarge(step int) error {
	return &scenario.Error{
		Path:    fmt.Sprintf("steps[%d]", step),
		Problem: "the run grows too large here; take out steps, redirects or cookies",
	}
}
