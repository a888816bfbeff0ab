local chores = {}

function chores.count(n)
  local sum = 0
  for i = 0, n - 1 do
    if i % 3 == 0 then
      sum = sum + i % 7
    else
      sum = sum - 1
    end
  end
  return sum
end

function chores.nested(n)
  local sum = 0
  for i = 0, n - 1 do
    for j = 0, i - 1 do
      sum = sum + i * j % 5
    end
  end
  return sum
end

function chores.floats(n)
  local x = 0.5
  local sum = 0
  for _ = 0, n - 1 do
    x = 3.75 * x * (1.0 - x)
    sum = sum + x
  end
  return sum
end

function chores.fib(n)
  if n < 2 then
    return n
  end
  return chores.fib(n - 1) + chores.fib(n - 2)
end

function chores.objects(n)
  local p = {x = 0, y = 1}
  local sum = {total = 0}
  for _ = 0, n - 1 do
    p = {x = p.y, y = (p.x + p.y) % 1000}
    sum.total = sum.total + p.x % 3
  end
  return sum.total
end

local function wave(k)
  return function(x, y) return x + y % k end
end

function chores.calls(n)
  local three = wave(3)
  local seven = wave(7)
  local sum = 0
  for i = 0, n - 1 do
    sum = three(seven(sum, i), i)
  end
  return sum
end

-- The shortest text that reads back as the same number.
local function text(number)
  for digits = 1, 17 do
    local s = string.format("%." .. digits .. "g", number)
    if tonumber(s) == number and not s:find("e") then
      return s
    end
  end
  return string.format("%d", number)
end

-- Processor time: the standard library has no finer clock of real time, and nothing here waits.
local function now()
  return os.clock() * 1e9
end

local chore, size, nanos = chores[arg[1]], tonumber(arg[2]), tonumber(arg[3])
local finish = now() + nanos
local lines = {"0 0"}
local runs, result, last = 1, nil, nil
repeat
  local start = now()
  for _ = 1, runs do
    result = chore(size)
  end
  last = now()
  lines[#lines + 1] = string.format("%d %d", runs, last - start)
  if last - start < 5e6 then
    runs = runs * 2
  end
until last >= finish
io.write(table.concat(lines, "\n"), "\noutput:\n", text(result))
