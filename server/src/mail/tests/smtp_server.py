"""A mail server for tests: aiosmtpd takes the mail, Python's own parser reads it.

Usage: smtp_server.py (plain | starttls | tls) [CERTIFICATE KEY]
Prints its port, then a line of JSON for each message. With a certificate, it asks for user and password.
"""

import asyncio
import json
import ssl
import sys
from email import message_from_bytes, policy

from aiosmtpd.smtp import SMTP, AuthResult


def part(message, kind):
    found = message.get_body(preferencelist=(kind,))
    return found.get_content() if found else None


class Handler:
    async def handle_DATA(self, server, session, envelope):
        message = message_from_bytes(envelope.content, policy=policy.default)
        defects = [str(defect) for inner in message.walk() for defect in inner.defects]
        defects += [str(defect) for header in message.values() for defect in getattr(header, "defects", [])]
        print(json.dumps({
            "from": envelope.mail_from,
            "to": envelope.rcpt_tos,
            "encrypted": session.ssl is not None,
            "seven_bit": all(byte < 128 for byte in envelope.content),
            "headers": {name: str(value) for name, value in message.items()},
            "plain": part(message, "plain"),
            "html": part(message, "html"),
            "defects": defects,
        }), flush=True)
        return "250 taken"


def authenticate(server, session, envelope, mechanism, data):
    return AuthResult(success=(data.login, data.password) == ("ortaq".encode(), "құпия".encode()))


async def main():
    mode, context, settings = sys.argv[1], None, {}
    if mode != "plain":
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(sys.argv[2], sys.argv[3])
        settings = {"authenticator": authenticate, "auth_required": True}
    if mode == "starttls":
        settings |= {"tls_context": context, "require_starttls": True}
    if mode == "tls":
        settings |= {"auth_require_tls": False}
    server = await asyncio.get_running_loop().create_server(
        lambda: SMTP(Handler(), hostname="localhost", **settings),
        "127.0.0.1", 0, ssl=context if mode == "tls" else None)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


asyncio.run(main())
