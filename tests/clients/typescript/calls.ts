// Ten calls of a program that knows the service only by its description. Argument: its address.
import createClient from "openapi-fetch";
import type { components, paths } from "./schema.js";

type Article = components["schemas"]["Article"];
type Problem = components["schemas"]["Problem"];

const client = createClient<paths>({ baseUrl: process.argv[2] ?? "http://127.0.0.1:8000" });
const regulation = "anti-telecom-fraud-law";
const calls: string[] = [];

function expect(name: string, holds: boolean): void {
  if (!holds) throw new Error(`${name}: not what was expected`);
  calls.push(name);
}

function answered<T>(name: string, found: { data?: T; error?: unknown }): T {
  if (found.data === undefined) throw new Error(`${name}: ${JSON.stringify(found.error)}`);
  return found.data;
}

const listed = answered("listRegulations", await client.GET("/v1/regulations", {
  params: { query: { kind: "law", limit: 5 } },
}));
expect("listRegulations", listed.items[0]?.aliases.includes("反诈法") === true);

const law = answered("getRegulation", await client.GET("/v1/regulations/{regulation}", {
  params: { path: { regulation } },
}));
expect("getRegulation", law.article_count === 50 && law.contents[3]?.heading === "互联网治理");

const article: Article = answered("getArticle", await client.GET(
  "/v1/regulations/{regulation}/articles/{number}",
  { params: { path: { regulation, number: "25" }, query: { as_of: "2023-01-01" } } },
));
expect("getArticle", article.paragraphs[0]?.items.length === 3);

const item = answered("getProvision", await client.GET("/v1/provisions/{regulation}/{eid}", {
  params: { path: { regulation, eid: "art_25__para_1__item_1" } },
}));
expect("getProvision", item.type === "item" && item.text === "出售、提供个人信息；");

const chapter = answered("listRegulationArticles", await client.GET(
  "/v1/regulations/{regulation}/articles",
  { params: { path: { regulation }, query: { division: "chp_4", limit: 100 } } },
));
expect("listRegulationArticles", chapter.items.length === chapter.total);

const citing = answered("listProvisionCiting", await client.GET(
  "/v1/provisions/{regulation}/{eid}/cited-by",
  { params: { path: { regulation, eid: "art_25" } } },
));
expect("listProvisionCiting", citing.items.some((entry) => entry.targets[0]?.status === "resolved"));

const punished = answered("listProvisionPenalties", await client.GET(
  "/v1/provisions/{regulation}/{eid}/penalties",
  { params: { path: { regulation, eid: "art_25" } } },
));
const fines = punished.items.flatMap((entry) => entry.sanctions).filter((s) => s.type === "fine");
expect("listProvisionPenalties", fines.some((s) => typeof s.fine?.max === "number"));

const terms = answered("listDefinitions", await client.GET("/v1/definitions", {
  params: { query: { term: "重要数据" } },
}));
expect("listDefinitions", terms.items[0]?.kind === "definition");

const cited = answered("findCitations", await client.POST("/v1/citations", {
  body: { text: "依照反诈法第25条第1款第（一）项、第九十九条办理。" },
}));
expect("findCitations", cited.items.map((entry) => entry.status).join() === "verified,not_found");

const absent = await client.GET("/v1/provisions/{regulation}/{eid}", {
  params: { path: { regulation, eid: "art_99" } },
});
const problem: Problem | undefined = absent.error;
expect("a problem", problem?.type === "/problems/provision-not-found" && problem.status === 404);

console.log(calls.join("\n"));
