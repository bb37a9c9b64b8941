package jar

import "github.com/crumbtrail/crumbtrail/engine/cookie"

// Clear deletes the cookies that a Clear-Site-Data header of a response in c is
// about, and returns them in the order of sending: those of the host's site, or
// of exactly the host (Clear Site Data "clear cookies for origin").
func (j *Jar) Clear(c Context) []*cookie.Cookie {
	s := j.sites.of(c.URL.Host)
	if s == nil {
		return nil
	}
	j.expire(s, c.Now)
	var cleared []*entry
	j.removeWhere(s, func(e *entry) bool {
		reached := j.rules.clears(&c, &e.Cookie) && (!j.rules.ClearsExactHost || e.Domain == c.URL.Host)
		if reached {
			cleared = append(cleared, e)
		}
		return reached
	})
	return cookiesOf(cleared)
}

// clears reports whether a response in c may clear k by its partition.
func (r *Rules) clears(c *Context, k *cookie.Cookie) bool {
	if k.PartitionKey == "" {
		return c.Unpartitioned == Allow
	}
	if r.ClearsOnePartition && c.Unpartitioned != Partition {
		return false
	}
	return k.PartitionKey == c.Partition && c.Unpartitioned != BlockAll
}
