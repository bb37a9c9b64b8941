// Package headers reads blocks of headers, as browsers copy them and as curl -i
// prints them.
package headers
