// Package curl reads curl commands, as people and DevTools write them for bash and
// cmd, and the log of curl -v.
package curl
