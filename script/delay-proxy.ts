/** A TCP proxy on loopback that makes a server seem far away. */
import { connect, createServer, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'
import { once } from 'node:events'

export interface DelayProxy extends AsyncDisposable {
  /** `127.0.0.1:PORT` */
  readonly host: string
}

/**
 * @param target `127.0.0.1:PORT`
 * @param roundTrip milliseconds; half of it is added each way, and all of it to opening a connection
 */
export async function delayProxy(target: string, roundTrip: number): Promise<DelayProxy> {
  const sockets = new Set<Socket>()
  const server = createServer((near) => {
    const far = connect(Number(target.split(':')[1]), '127.0.0.1')
    const opened = performance.now() + roundTrip
    forward(near, far, () => Math.max(roundTrip / 2, opened - performance.now() + roundTrip / 2))
    forward(far, near, () => roundTrip / 2)
    for (const socket of [near, far]) {
      socket.setNoDelay(true)
      sockets.add(socket)
      socket.on('close', () => sockets.delete(socket))
      socket.on('error', () => {
        near.destroy()
        far.destroy()
      })
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    [Symbol.asyncDispose]: async () => {
      server.close()
      for (const socket of sockets) socket.destroy()
      await once(server, 'close')
    },
  }
}

/** Each piece arrives after its delay, in order, however many are under way. */
function forward(from: Socket, to: Socket, delay: () => number): void {
  let last = Promise.resolve()
  const later = (work: () => void): void => {
    const arrival = performance.now() + delay()
    last = last.then(async () => {
      const wait = arrival - performance.now()
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
      work()
    })
  }
  from.on('data', (chunk: Buffer) => {
    later(() => void to.write(chunk))
  })
  from.on('end', () => {
    later(() => void to.end())
  })
}
