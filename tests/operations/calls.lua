-- Real calls of every kind, in turn; each thread of wrk begins elsewhere.
local calls = {
  "/v1/regulations/anti-telecom-fraud-law/articles/25",
  "/v1/provisions/anti-telecom-fraud-law/art_25__para_1__item_1",
  "/v1/provisions/anti-telecom-fraud-law/art_25/penalties",
  "/v1/provisions/anti-telecom-fraud-law/art_38/cited-by",
  "/v1/provisions/anti-telecom-fraud-law/art_38/references",
  "/v1/provisions/anti-telecom-fraud-law@2022-09-02/art_12",
  "/v1/regulations",
  "/v1/regulations/generative-ai-measures",
  "/v1/regulations/data-export-assessment-measures/articles?limit=10",
  "/v1/references?relation=law&limit=50",
  "/v1/definitions",
  "/v1/penalties?type=fine&fine_at_least=100000",
  "/v1/search?q=%E7%BD%9A%E6%AC%BE",
  "/v1/search?q=%E4%B8%AA%E4%BA%BA%E4%BF%A1%E6%81%AF%20%E5%A4%84%E7%90%86&unit=item",
  "/v1/citations?text=%E5%8F%8D%E8%AF%88%E6%B3%95%E7%AC%AC25%E6%9D%A1%E7%AC%AC2%E6%AC%BE",
}
local text = '{"text": "根据《反电信网络诈骗法》第二十五条第一款第（一）项和第三十八条"}'
local json = { ["Content-Type"] = "application/json" }
local kept = { ["Accept-Encoding"] = "gzip" }
local turn = 0
local offset = 0

function setup(thread)
  thread:set("offset", offset)
  offset = offset + 7
end

function init()
  turn = offset
end

function request()
  turn = turn + 1
  if turn % 16 == 0 then
    return wrk.format("POST", "/v1/citations", json, text)
  end
  local headers = turn % 3 == 0 and kept or nil
  -- a question that nobody asked before: no cache answers it
  if turn % 16 == 1 then
    return wrk.format("GET", "/v1/search?q=%E7%BD%9A&offset=" .. turn % 90, headers)
  end
  return wrk.format("GET", calls[turn % #calls + 1], headers)
end
