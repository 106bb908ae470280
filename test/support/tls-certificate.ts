/**
 * A certificate that signs itself, for servers of tests on loopback: mx.example.net and 127.0.0.1, valid for a hundred
 * years. It was made once with `openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 36500
 * -subj /CN=mx.example.net -addext "subjectAltName=DNS:mx.example.net,IP:127.0.0.1"`. The key protects nothing.
 */

export const CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIBqjCCAVCgAwIBAgIURz4abc5dvKWARS3iUNhoRqXLHaMwCgYIKoZIzj0EAwIw
GTEXMBUGA1UEAwwObXguZXhhbXBsZS5uZXQwIBcNMjYxMTIyMDYzNDE5WhgPMjEy
NjEwMjkwNjM0MTlaMBkxFzAVBgNVBAMMDm14LmV4YW1wbGUubmV0MFkwEwYHKoZI
zj0CAQYIKoZIzj0DAQcDQgAEu1aQMGhZ79M9fui8UkXsIYqbpKmqM6RJ0dGyxD9E
qMYyGJPwc6Dles7tex08UknC3syUEtb8QWUF5mqTX1hgO6N0MHIwHQYDVR0OBBYE
FCPn3TLP76jFkNE9m2h5szb/Cx3lMB8GA1UdIwQYMBaAFCPn3TLP76jFkNE9m2h5
szb/Cx3lMA8GA1UdEwEB/wQFMAMBAf8wHwYDVR0RBBgwFoIObXguZXhhbXBsZS5u
ZXSHBH8AAAEwCgYIKoZIzj0EAwIDSAAwRQIhAIQPI8zXS40M+jbZiBl0oWCYDa5n
RSfRpG6xkk/JpcSjAiAgXFpCGKof9srDXJ76QpdMndL0oa1W+Av2aM+Ae2fssw==
-----END CERTIFICATE-----
`;

export const CERTIFICATE_KEY = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgVo5rfHkiBeEG8P3r
eg4qhkZN/izaTIkn72xwEb4FY4WhRANCAAS7VpAwaFnv0z1+6LxSRewhipukqaoz
pEnR0bLEP0SoxjIYk/BzoOV6zu17HTxSScLezJQS1vxBZQXmapNfWGA7
-----END PRIVATE KEY-----
`;
