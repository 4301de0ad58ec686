"""Ten calls of a program that knows the service only by its description. Argument: its address."""

from __future__ import annotations

import datetime as dt
import sys

from fatiao_client import Client
from fatiao_client.api.citations import find_citations
from fatiao_client.api.definitions import list_definitions
from fatiao_client.api.penalties import list_provision_penalties
from fatiao_client.api.provisions import get_provision
from fatiao_client.api.references import list_provision_citing
from fatiao_client.api.regulations import (
    get_article,
    get_regulation,
    list_regulation_articles,
    list_regulations,
)
from fatiao_client.models import (
    Article,
    ArticlePage,
    CitationQuestion,
    Citations,
    DefinitionPage,
    Fine,
    LocatedItem,
    PenaltyPage,
    Problem,
    ReferencePage,
    Regulation,
    RegulationKind,
    RegulationPage,
    SanctionType,
    TargetStatus,
)

LAW = "anti-telecom-fraud-law"
client = Client(base_url=sys.argv[1], follow_redirects=True)

listed = list_regulations.sync(client=client, kind=RegulationKind.LAW)
assert isinstance(listed, RegulationPage)
assert "反诈法" in listed.items[0].aliases

law = get_regulation.sync("反诈法", client=client)
assert isinstance(law, Regulation)
assert (law.id, law.contents[3].heading) == (LAW, "互联网治理")

article = get_article.sync(LAW, "25", client=client, as_of=dt.date(2023, 1, 1))
assert isinstance(article, Article)
assert [item.marker for item in article.paragraphs[0].items] == ["（一）", "（二）", "（三）"]
assert article.version.effective_date == dt.date(2022, 12, 1)

item = get_provision.sync(LAW, "art_25__para_1__item_1", client=client)
assert isinstance(item, LocatedItem)
assert item.text == "出售、提供个人信息；"

chapter = list_regulation_articles.sync(LAW, client=client, division="chp_4", limit=100)
assert isinstance(chapter, ArticlePage)
assert len(chapter.items) == chapter.total

citing = list_provision_citing.sync(LAW, "art_25", client=client)
assert isinstance(citing, ReferencePage)
assert citing.items[0].targets[0].status is TargetStatus.RESOLVED

punished = list_provision_penalties.sync(LAW, "art_25", client=client)
assert isinstance(punished, PenaltyPage)
fines = [s.fine for p in punished.items for s in p.sanctions if s.type_ is SanctionType.FINE]
assert any(isinstance(fine, Fine) and fine.max_ for fine in fines)

terms = list_definitions.sync(client=client, term="重要数据")
assert isinstance(terms, DefinitionPage)
assert terms.items[0].term == "重要数据"

question = CitationQuestion(text="依照反诈法第25条第1款第（一）项、第九十九条办理。")
cited = find_citations.sync(client=client, body=question)
assert isinstance(cited, Citations)
assert [entry.status.value for entry in cited.items] == ["verified", "not_found"]

absent = get_provision.sync(LAW, "art_99", client=client)
assert isinstance(absent, Problem)
assert (absent.status, absent.type_) == (404, "/problems/provision-not-found")

print("ten calls")
