if (process.env.STATE_scratch) {
  const { post } = await import('./index.js')

  await post()
}
