-- wrk asks for the addresses of a file in turn, from a given line on: wrk … -s in-turn.lua URL -- FILE LINE
local requests, at = {}, 0

function init(args)
  at = tonumber(args[2])
  for address in io.lines(args[1]) do requests[#requests + 1] = wrk.format('GET', address) end
end

function request()
  at = at % #requests + 1
  return requests[at]
end
