import { MongoClient } from 'mongodb'
import { expect, test } from 'vitest'
import { isMongoAddress, namesReplicaSet, serversOf, withDatabase } from '#lib/mongo-address.ts'

const three = 'mongodb://aisulu:s%40cret@db1.example:27017,db2.example:27018,[2001:db8::1]:27019/qanat?replicaSet=rs0&authSource=admin'

test.each([
  three,
  'mongodb://127.0.0.1:27017/qanat?replicaSet=rs0',
  'mongodb://h1,h2,h3/qanat?replicaSet=rs0&readPreference=primary',
  'mongodb+srv://user:password@cluster0.example.net/qanat',
])('an address of MongoDB, as the driver reads it: %s', async (uri) => {
  expect([isMongoAddress(uri), namesReplicaSet(uri)]).toEqual([true, true])
  await new MongoClient(uri).close()
})

test.each([
  'postgres://x/y', 'mongodb://', 'mongodb:/nowhere', 'mongodb://h1:port,h2/qanat', 'mongodb://h1,,h2/qanat', 'mongodb://u:p@ss@h1/qanat',
  'mongodb+srv://one.example,two.example/qanat', 'mongodb+srv://one.example:27017/qanat', 'h1:27017,h2:27017', '',
])('no address of MongoDB: %s', (uri) => {
  expect([isMongoAddress(uri), namesReplicaSet(uri)]).toEqual([false, false])
})

test('a set without a name is noticed', () => {
  expect(namesReplicaSet('mongodb://h1,h2/qanat')).toBe(false)
  expect(namesReplicaSet('mongodb://h1,h2/qanat?replicaSet=')).toBe(false)
  expect(namesReplicaSet('mongodb://h1,h2/qanat?w=majority&replicaset=rs0')).toBe(true)
})

test('messages name the servers and nobody', () => {
  expect(serversOf(three)).toBe('db1.example:27017, db2.example:27018, [2001:db8::1]:27019')
  expect(serversOf('mongodb+srv://user:password@cluster0.example.net/qanat')).toBe('cluster0.example.net')
})

test('another database keeps servers, user and settings', () => {
  expect(withDatabase(three, 'test-1')).toBe(three.replace('/qanat?', '/test-1?'))
  expect(withDatabase('mongodb://u:p@h1,h2/qanat?replicaSet=rs0', 'test-1')).toBe('mongodb://u:p@h1,h2/test-1?replicaSet=rs0&authSource=qanat')
  expect(withDatabase('mongodb://h1/?replicaSet=rs0', 'test-1')).toBe('mongodb://h1/test-1?replicaSet=rs0')
})
