package curl

// What curl -v prints about its connections.
const (
	printsFollow = "Issue another request to this URL:"
	printsTry    = "Trying "
	printsReuse  = "Re-using existing"
	printsSSL    = "SSL connection using"
	printsTLS    = "TLS handshake"
)

// logStarts are texts with which a log of curl -v begins.
var logStarts = []string{
	printsTry, "Connected to ", "Host ", "Added ", "Uses proxy", "About to connect", "Rebuilt URL", "WARNING: ",
	"Connecting to", "Issue another request", "Could not resolve", "Found bundle", "Re-using", "Connection #",
	"Closing connection", "processing: ",
}
