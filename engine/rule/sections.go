package rule

// Sections that several literals name.
const (
	parsing   = "RFC 6265bis §5.6"
	storage   = "RFC 6265bis §5.7 step "
	retrieval = "RFC 6265bis §5.8.3 step 1"
	eviction  = "RFC 6265bis §5.7, after step 24"
	layered   = "Layered cookies §5.4.3"
	chips     = "CHIPS (Partitioned)"
	privacy   = "RFC 6265bis §7.1"
	corsCheck = `Fetch "CORS check"`
	preflight = `Fetch "CORS-preflight fetch"`
	redirect  = `Fetch "HTTP-redirect fetch"`
)
