import { fold, lower } from '../../../db/fold.ts';
import { formLanguages, formsOf } from '../../../db/search/wordForms.ts';

/**
 * The common words of diplomatic and economic news in English, Russian, Belarusian and Azerbaijani,
 * because summaries are in one language and queries in any. One meaning is one entry: the words of
 * each language, separated by commas, between equals signs. Names of countries, sectors, offices
 * and so on are in the records. Inflected forms are found by `wordForms.ts`.
 */
const entries = `
trade,commerce=торговля,торговый,торговать=гандаль,гандлёвы=ticarət; turnover=оборот,товарооборот=абарот,тавараабарот=dövriyyə
export,sell,sale,sold=экспорт,экспортировать,продажа,продавать,продать=экспарт,продаж,прадаваць=ixrac,satış
import,buy,purchase,bought=импорт,импортировать,покупка,закупка,покупать,купить,закупать=імпарт,купля,закупка=idxal,alış
goods,product,commodity=товар,продукт,продукция=тавар,прадукт,прадукцыя=mal,məhsul; market=рынок=рынак=bazar; price=цена=цана=qiymət
supply,deliver,delivery,shipment=поставка,поставлять,поставить,отгрузка=пастаўка,пастаўляць=tədarük,çatdırılma
produce,production,manufacture,output=производство,производить,выпуск,выпускать=вытворчасць,вырабляць,выпуск=istehsal
assemble,assembly=сборка,собирать,собрать,сборочный=зборка,збіраць=yığma,yığılma,yığım; assembly,parliamentary=ассамблея=асамблея=assambleya
plant,factory,works,mill=завод,фабрика,комбинат=завод,фабрыка=zavod,fabrik; enterprise,company,firm,business=предприятие,компания,фирма,бизнес=прадпрыемства,кампанія=müəssisə,şirkət
industry,industrial=промышленность,промышленный,индустрия=прамысловасць,прамысловы=sənaye; sector,branch=отрасль,сектор=галіна=sahə
equipment,machinery,machine,technique=техника,оборудование,машина=тэхніка,абсталяванне,машына=texnika,avadanlıq,maşın
machine,building,engineering=машиностроение,машиностроительный=машынабудаванне=maşınqayırma; tool=станок,инструмент=станок=dəzgah
tractor=трактор=трактар=traktor; truck,lorry=грузовик,грузовой=грузавік=yük; bus=автобус=аўтобус=avtobus; electric,bus=электробус=электробус=elektrobus
car,automobile,vehicle=автомобиль,машина,автомобильный,транспортный=аўтамабіль=avtomobil; tram=трамвай=трамвай=tramvay; lift,elevator=лифт=ліфт=lift
harvester=комбайн,уборочный=камбайн=kombayn; grain,cereal=зерно,зерновой,зерноуборочный,хлеб=збожжа,зерне=taxıl; harvest,crop=урожай=ураджай=məhsul
farm,agriculture,agricultural,agrarian=сельский,сельскохозяйственный,аграрный,ферма,агропромышленный=сельскі,сельскагаспадарчы,аграрны=kənd,təsərrüfat,aqrar
food=продовольствие,питание,продовольственный,еда=харчаванне,харч=ərzaq,qida; dairy,milk=молоко,молочный=малако,малочны=süd; meat,beef=мясо,говядина=мяса=ət
cattle,livestock,breeding=скот,животноводство,племенной,крупный=жывёла,жывёлагадоўля=mal-qara,heyvandarlıq; seed=семена,семеноводство=насенне=toxum
flax=лён,льняной=лён=kətan; potato=картофель=бульба=kartof; sugar=сахар=цукар=şəkər; wheat=пшеница=пшаніца=buğda; fish=рыба=рыба=balıq
wood,timber,woodworking=древесина,дерево,лес,деревообработка,лесоматериал=драўніна,лес=ağac,taxta; furniture=мебель=мэбля=mebel
oil=нефть,нефтяной=нафта=neft; gas=газ,газовый=газ=qaz; petroleum,fuel=топливо,нефтепродукт,горючее=паліва=yanacaq; energy,power=энергия,энергетика,энергетический=энергія,энергетыка=enerji,energetika
electricity,electric=электричество,электроэнергия,электрический=электрычнасць=elektrik; nuclear,atomic=ядерный,атомный=ядзерны,атамны=nüvə; coal=уголь=вугаль=kömür
hydrocarbon=углеводород=вуглевадарод=karbohidrogen; pipeline=трубопровод,нефтепровод,газопровод=трубаправод=boru; renewable,green=возобновляемый,зелёный=аднаўляльны,зялёны=bərpa,yaşıl
mineral,fertiliser,fertilizer=удобрение,минеральный=угнаенне=gübrə; chemical,chemistry=химия,химический=хімія=kimya; metal,steel=металл,сталь=метал,сталь=metal,polad
transport,transportation=транспорт,транспортный,перевозка=транспарт,перавозка=nəqliyyat,daşıma; logistics,logistical=логистика,логистический=лагістыка=logistika
corridor,route=коридор,маршрут=калідор,маршрут=dəhliz,marşrut; railway,rail,railroad=железная,железнодорожный,магистраль=чыгунка,чыгуначны=dəmiryol,dəmir
road,highway=дорога,дорожный,автодорога=дарога,дарожны=yol; port=порт=порт=liman; airport,apron=аэропорт,перрон,перронный=аэрапорт=hava,aeroport; aircraft,plane=самолёт,авиационный=самалёт=təyyarə
freight,cargo=груз,грузовой=груз=yük; transit=транзит=транзіт=tranzit; container=контейнер=кантэйнер=konteyner; passenger=пассажир,пассажирский=пасажыр=sərnişin; ship,vessel,ferry=судно,паром,корабль=судна,паром=gəmi,bərə
border,frontier=граница,пограничный=мяжа=sərhəd; customs=таможня,таможенный=мытня,мытны=gömrük; migration=миграция=міграцыя=miqrasiya
build,construction,construct,builder=строительство,строить,построить,строитель,строительный=будаўніцтва,будаваць,будаўнік=tikinti,inşaat,inşaatçı
rebuild,restore,restoration,reconstruction,recovery=восстановление,восстановить,восстанавливать,реконструкция,реставрация=аднаўленне,аднавіць,рэканструкцыя=bərpa,yenidənqurma
renew,renewal,modernise,modernize,modernisation,update=обновление,обновить,модернизация,модернизировать=абнаўленне,мадэрнізацыя=yeniləmə,modernləşdirmə
repair,maintenance=ремонт,обслуживание=рамонт=təmir; service=услуга,сервис,обслуживание,сервисный=паслуга,сэрвіс=xidmət
house,housing,residential,home,dwelling=жильё,дом,жилой,жилищный=жыллё,дом=ev,mənzil; settlement,village=посёлок,село,деревня,поселение=пасёлак,вёска=qəsəbə,kənd; town,city,urban=город,городской=горад,гарадскі=şəhər
urban,planning,planner,architect,architecture=градостроительство,градостроитель,архитектура,архитектор=горадабудаўніцтва,архітэктура=şəhərsalma,memarlıq
school=школа,школьный=школа=məktəb; kindergarten,nursery=детский,сад,детсад=дзіцячы,сад=bağça; university,academy=университет,вуз,академия=універсітэт,акадэмія=universitet,akademiya; college=колледж=каледж=kollec
hospital,clinic=больница,клиника=бальніца,клініка=xəstəxana; health,medicine,medical=здравоохранение,медицина,медицинский,здоровье=ахова,медыцына,здароўе=səhiyyə,tibb
education,training,vocational=образование,обучение,подготовка,образовательный,профессиональный=адукацыя,навучанне=təhsil,təlim; student=студент=студэнт=tələbə; youth=молодёжь,молодёжный=моладзь=gənclər
science,scientific,research=наука,научный,исследование=навука,навуковы,даследаванне=elm,elmi,tədqiqat; technology,tech,technological=технология,технологический,высокотехнологичный=тэхналогія=texnologiya
technology,park=технопарк=тэхнапарк=texnopark; digital,digitalisation,digitalization=цифровой,цифровизация=лічбавы=rəqəmsal; innovation=инновация=інавацыя=innovasiya
investment,investor,invest=инвестиция,инвестор,инвестировать,вложение=інвестыцыя,інвестар=investisiya,sərmayə; bank,banking,finance,financial=банк,банковский,финансы,финансовый=банк,фінансы=bank,maliyyə
money,fund,funding=деньги,средства,фонд,финансирование=грошы,сродкі,фонд=pul,vəsait,fond; loan,credit=кредит,заём=крэдыт=kredit; budget=бюджет=бюджэт=büdcə; tax=налог=падатак=vergi; debt=долг=доўг=borc
economy,economic=экономика,экономический=эканоміка,эканамічны=iqtisadiyyat,iqtisadi; growth,grow,increase,rise,raise=рост,вырасти,увеличение,увеличить,нарастить,повышение,расти=рост,павелічэнне=artım,artırmaq
fall,decrease,decline,drop,reduce=падение,снижение,снизиться,сокращение,упасть=падзенне,зніжэнне=azalma; double=удвоить,вдвое=падвоіць=ikiqat; share,part,portion=доля,часть=доля,частка=pay,hissə
cooperation,cooperate,collaboration=сотрудничество,сотрудничать,взаимодействие,кооперация=супрацоўніцтва,супрацоўнічаць,узаемадзеянне=əməkdaşlıq
partnership,partner=партнёрство,партнёр,партнёрский=партнёрства,партнёр=tərəfdaşlıq,tərəfdaş; ally,allied,alliance=союзник,союзнический,союз=саюзнік,саюзніцкі=müttəfiq,müttəfiqlik
relation,tie,link,bond=отношение,связь=адносіна,сувязь=münasibət,əlaqə; friendship,friend,friendly=дружба,друг,дружественный,дружеский=сяброўства,сябар=dostluq,dost; brother,fraternal,brotherly=брат,братский,братство=брат,братэрскі=qardaş,qardaşlıq
neighbour,neighbor,neighbouring=сосед,соседний,соседство=сусед,суседні=qonşu; trust=доверие=давер=etimad; confidence=уверенность,доверие=упэўненасць=inam
agreement,accord,agree,deal=соглашение,договорённость,договориться,согласиться,сделка=пагадненне,дамоўленасць,дамовіцца=saziş,razılaşma; treaty,contract=договор,контракт=дагавор,кантракт=müqavilə
memorandum=меморандум=мемарандум=memorandum; declaration=декларация=дэкларацыя=bəyannamə; roadmap=дорожная,карта=дарожная,карта=yol,xəritə; document,paper=документ=дакумент=sənəd; sign,signature,signing=подписать,подписание,подписывать,подпись=падпісаць,падпісанне=imzalamaq,imzalanma
promise,pledge,undertake=обещание,обещать,пообещать,обязаться=абяцанне,абяцаць,паабяцаць=vəd; commitment,undertaking,obligation=обязательство=абавязацельства=öhdəlik; plan,intend,intention=план,планировать,намерение,собираться,намереваться=план,планаваць,намер=plan,niyyət
offer,propose,proposal,suggest=предложение,предложить,предлагать=прапанова,прапанаваць=təklif; ask,request,call,urge=просьба,попросить,призыв,призвать,просить=просьба,заклік,папрасіць=xahiş,çağırış
ready,readiness,willing=готов,готовность=гатовы,гатоўнасць=hazır,hazırlıq; want,wish,desire=хотеть,желание,желать=хацець,жаданне=istək,arzu; need,demand=потребность,спрос,нужда,востребованный,нужный=патрэба,попыт=ehtiyac,tələb
interest,interested=интерес,заинтересованность,заинтересованный=цікавасць,зацікаўленасць=maraq; benefit,profit,gain=польза,выгода,прибыль,выгодный=карысць,выгада,прыбытак=fayda,gəlir
expect,expectation,await=ожидать,ожидание,ожидаться,ждать=чакаць,чаканне=gözləmək; forecast,foresee,future,prospect=прогноз,будущее,перспектива=прагноз,будучыня,перспектыва=proqnoz,gələcək,perspektiv
visit,trip,travel=визит,поездка,посетить,посещение,приехать,съездить=візіт,паездка,наведаць,прыехаць=səfər; arrive,come=приезд,прибыть,приехать,прибытие=прыезд,прыбыць=gəlmək; arrival=приезд,прибытие=прыезд=gəliş
meeting,meet,met=встреча,встретиться,встречаться=сустрэча,сустрэцца=görüş,görüşmək; talk,negotiation=переговоры,беседа=перамовы,гутарка=danışıq; receive,reception=приём,принять,принимать=прыём,прыняць=qəbul
call,phone,telephone=звонок,телефонный,позвонить,разговор=званок,тэлефонны,размова=zəng,telefon; conversation,talk=разговор,беседа=размова=söhbət; discuss,discussion=обсудить,обсуждать,обсуждение=абмеркаваць,абмеркаванне=müzakirə
session,sitting=заседание,сессия=пасяджэнне,сесія=iclas; commission,committee=комиссия,комитет=камісія,камітэт=komissiya,komitə; forum,conference=форум,конференция=форум,канферэнцыя=forum,konfrans; summit=саммит=саміт=sammit; exhibition,fair=выставка,ярмарка=выстава=sərgi
delegation,mission=делегация,миссия=дэлегацыя,місія=nümayəndə,heyət,missiya; expert,specialist,analyst=эксперт,специалист,аналитик=эксперт,спецыяліст,аналітык=ekspert,mütəxəssis; journalist,reporter=журналист,корреспондент=журналіст=jurnalist; scientist=учёный=вучоны=alim
president,presidential,head=президент,глава=прэзідэнт,кіраўнік=prezident; minister,ministry,ministerial=министр,министерство,министерский=міністр,міністэрства=nazir,nazirlik; government=правительство,правительственный=урад=hökumət
governor=губернатор=губернатар=qubernator; deputy=депутат,заместитель=дэпутат,намеснік=deputat,müavin; parliament,parliamentary=парламент,парламентский,парламентарий=парламент=parlament; leader=лидер,руководитель,глава=лідар,кіраўнік=lider,rəhbər; chairman,chair=председатель=старшыня=sədr
ambassador,embassy=посол,посольство=пасол,пасольства=səfir,səfirlik; diplomat,diplomatic,diplomacy=дипломат,дипломатический,дипломатия=дыпламат,дыпламатычны=diplomat,diplomatik; policy,politics,political=политика,политический=палітыка,палітычны=siyasət,siyasi
foreign,external,abroad=иностранный,внешний,зарубежный=замежны,знешні=xarici; affair,matter,issue=дело,вопрос=справа,пытанне=iş,məsələ; election,elected=выборы,избрание,избрать,избран=выбары,абранне=seçki; law=закон=закон=qanun
state,country=государство,страна,государственный=дзяржава,краіна,дзяржаўны=dövlət,ölkə; republic=республика=рэспубліка=respublika; region,regional,area=регион,региональный,область,край=рэгіён,вобласць,край=region,bölgə,vilayət; district=район=раён=rayon; capital=столица=сталіца=paytaxt
people,nation=народ,люди=народ,людзі=xalq; population,inhabitant,resident=население,житель=насельніцтва,жыхар=əhali,sakin; family,household=семья=сям'я=ailə; child,children=ребёнок,дети,детский=дзіця,дзеці=uşaq; woman,women=женщина=жанчына=qadın; worker,staff,employee=рабочий,работник,сотрудник=рабочы,работнік=işçi; veteran=ветеран=ветэран=veteran
world,global,international=мир,мировой,международный=свет,сусветны,міжнародны=dünya,beynəlxalq; peace,peaceful=мир,мирный=мір,мірны=sülh; war,conflict=война,конфликт=вайна,канфлікт=müharibə,münaqişə; peacekeeping,peacekeeper=миротворец,миротворческий=міратворац=sülhməramlı
military,army,force,troops=военный,армия,войска,вооружённый,сила=ваенны,армія,войска,сіла=hərbi,ordu,qüvvə; defence,defense=оборона,оборонный=абарона=müdafiə; weapon,arms=оружие,вооружение=зброя,узбраенне=silah; security=безопасность=бяспека=təhlükəsizlik; withdraw,withdrawal=вывод,вывести=вывад=çıxarılma
prisoner=пленный,заключённый=палонны,зняволены=əsir,məhbus; pardon=помилование,помиловать=памілаванне=əfv; return,back=возвращение,вернуть,возвратиться,вернуться=вяртанне,вярнуць=qayıdış; help,assist,assistance,aid,support=помощь,помогать,помочь,поддержка,поддержать=дапамога,падтрымка=yardım,kömək,dəstək
culture,cultural=культура,культурный=культура,культурны=mədəniyyət; library=библиотека=бібліятэка=kitabxana; museum=музей=музей=muzey; monument,memorial,memory=памятник,мемориал,память=помнік,памяць=abidə,xatirə; history,historical,past=история,исторический,прошлое=гісторыя,мінулае=tarix; anniversary,jubilee,centenary=годовщина,юбилей,столетие=гадавіна,юбілей,стагоддзе=ildönümü,yubiley
sport,sporting=спорт,спортивный=спорт=idman; tourism,tourist=туризм,турист,туристический=турызм,турыст=turizm; book=книга=кніга=kitab; language=язык=мова=dil; religion,church=религия,церковь=рэлігія,царква=din,kilsə; film,cinema=фильм,кино=фільм,кіно=film; music=музыка=музыка=musiqi; festival=фестиваль=фестываль=festival; art,artist=искусство,художник=мастацтва=incəsənət
news,report,article=новость,сообщение,статья,репортаж=навіна,паведамленне,артыкул=xəbər,məqalə; interview=интервью=інтэрв'ю=müsahibə; agency=агентство=агенцтва=agentlik; newspaper,press,media=газета,пресса,издание,сми=газета,прэса=qəzet,mətbuat; television,tv=телевидение=тэлебачанне=televiziya; website,site=сайт=сайт=sayt
site,location,place=площадка,место=пляцоўка,месца=meydança,yer; centre,center=центр=цэнтр=mərkəz; opening,open,launch=открытие,открыть,запуск,запустить=адкрыццё,адкрыць,запуск=açılış; start,begin,beginning=начало,начать,старт=пачатак,пачаць=başlanğıc; end,finish,completion,complete=конец,завершение,завершить,закончить=канец,завяршэнне=son,bitmə; stop,cease=прекратить,остановить=спыніць=dayandırmaq; continue=продолжить,продолжать=працягваць=davam
year,annual=год,годовой,ежегодный=год,гадавы=il,illik; month=месяц=месяц=ay; day=день=дзень=gün; century=век,столетие=стагоддзе=əsr; deadline,term=срок,дедлайн=тэрмін=müddət; today,now=сегодня,сейчас=сёння,цяпер=bu gün,indi; new=новый=новы=yeni; old=старый=стары=köhnə; first=первый=першы=birinci,ilk; last=последний=апошні=son; large,big,great,major=крупный,большой=буйны,вялікі=böyük; small=малый,маленький=малы=kiçik
joint,common,together=совместный,вместе,общий=сумесны,разам,агульны=birgə,ortaq; mutual,bilateral=взаимный,двусторонний=узаемны,двухбаковы=qarşılıqlı,ikitərəfli; strategic,strategy=стратегия,стратегический=стратэгія=strategiya,strateji; project=проект=праект=layihə; program,programme=программа=праграма=proqram; initiative=инициатива=ініцыятыва=təşəbbüs
potential=потенциал=патэнцыял=potensial; opportunity,possibility,possible=возможность,возможный=магчымасць,магчымы=imkan,mümkün; success=успех=поспех=uğur; problem,difficulty=проблема,трудность=праблема=problem; result,outcome=результат,итог=вынік=nəticə; experience=опыт=вопыт=təcrübə; quality=качество=якасць=keyfiyyət; development,develop=развитие,развивать=развіццё=inkişaf; example,model=пример,модель,образец=прыклад,мадэль=nümunə,model
create,establish,found,foundation,founding=создание,создать,основание,основать,учредить=стварэнне,стварыць,заснаваць=yaratmaq,təsis; work,job=работа,работать=праца,працаваць,работа=iş; participate,participation,join,part=участие,участвовать,присоединиться=удзел,удзельнічаць=iştirak; use,apply=использование,использовать=выкарыстанне=istifadə; send=отправить,направить,послать=накіраваць,адправіць=göndərmək; show=показать=паказаць=göstərmək
opinion,view,see=мнение,взгляд,считать,видеть=меркаванне,погляд=fikir,rəy; evaluate,assess,praise=оценка,оценить,похвала,хвалить=ацэнка=qiymətləndirmə; criticize,criticism,condemn,reproach=критика,критиковать,осудить,упрёк=крытыка=tənqid; answer,reply=ответ,ответить=адказ=cavab; question=вопрос=пытанне=sual; reason,cause,ground=причина,основание=прычына=səbəb; goal,aim,target=цель=мэта=məqsəd,hədəf
number,quantity,amount,count=число,количество,объём=лік,колькасць,аб'ём=say,miqdar,həcm; value,worth,cost=стоимость,стоить,ценность=кошт=dəyər; volume=объём=аб'ём=həcm; tonne,ton=тонна=тона=ton; million=миллион,млн=мільён=milyon; billion=миллиард,млрд=мільярд=milyard; thousand=тысяча,тыс=тысяча=min; hundred=сто,сотня=сто=yüz; dollar=доллар=долар=dollar; percent=процент=працэнт=faiz
water=вода,водный=вада=su; land,soil,reclamation=земля,мелиорация,почва=зямля,меліярацыя=torpaq,meliorasiya; environment,ecology,ecological=экология,окружающая,экологический=экалогія=ekologiya; climate=климат=клімат=iqlim; mountain=гора=гара=dağ; river=река=рака=çay; sea=море,морской=мора=dəniz; east,eastern=восток,восточный=усход,усходні=şərq; west,western=запад,западный=захад,заходні=qərb; north,northern=север,северный=поўнач,паўночны=şimal; south,southern=юг,южный=поўдзень,паўднёвы=cənub; central=центральный=цэнтральны=mərkəzi
fire,firefighting=пожар,пожарный=пажар,пажарны=yanğın; police,interior=полиция,внутренний=міліцыя,паліцыя=polis,daxili; emergency,rescue=чрезвычайный,спасение,мчс=надзвычайны=fövqəladə,xilas; community,utility,municipal=коммунальный,жкх=камунальны=kommunal; aviation=авиация=авіяцыя=aviasiya; space=космос,космический=космас=kosmos; union=союз=саюз=ittifaq,birlik; organization,organisation,body=организация=арганізацыя=təşkilat; council=совет=савет=şura; integration=интеграция=інтэграцыя=inteqrasiya; membership,member=член,членство=член=üzv
slow,slowdown,slacken=замедлить,замедление,тормозить=запаволіць,запаволенне=yavaşlama; strengthen,strong=укрепить,укрепление,сильный=умацаваць,умацаванне=gücləndirmək,möhkəmləndirmək; expand,extend,widen,broaden=расширить,расширение,расширять=пашырыць,пашырэнне=genişləndirmək; reach,achieve=достичь,достигнуть=дасягнуць=çatmaq; provide,give,grant=предоставить,дать,обеспечить=даць,забяспечыць=vermək,təmin; replace,substitute=заменить,замена=замяніць=əvəz; control,oversight=контроль=кантроль=nəzarət; protect,protection=защита,защитить=ахова=qoruma; gateway,gate,door=ворота,дверь=вароты,дзверы=qapı
`;

/** The words of an entry by language. */
type Entry = Map<string, string[]>;

const languages = ['en', 'ru', 'be', 'az'];

let index: Map<string, Entry[]> | undefined;

/** The entries by language and reduced form, made when first needed. */
function entriesByForm(): Map<string, Entry[]> {
  if (index) return index;
  index = new Map();
  for (const text of entries.trim().split(/[;\n]/)) {
    const entry: Entry = new Map(
      text
        .split('=')
        .map((list, at) => [languages[at] as string, list.split(',').map((word) => word.trim())]),
    );
    for (const [lang, list] of entry)
      for (const form of new Set(list.flatMap((word) => formsOf(word, lang)))) {
        const key = `${lang} ${form}`;
        index.set(key, [...(index.get(key) ?? []), entry]);
      }
  }
  return index;
}

/** The other words of the meanings that a word of a query can have, with their languages. */
export function translationsOf(word: string): { lang: string; word: string }[] {
  const found: { lang: string; word: string }[] = [];
  for (const lang of formLanguages(word, null)) {
    const hits = new Set(formsOf(word, lang).flatMap((form) => entriesByForm().get(`${lang} ${form}`) ?? []));
    for (const entry of hits)
      for (const [other, list] of entry)
        found.push(...list.map((translated) => ({ lang: other, word: lower(translated) })));
  }
  return found.filter(({ word: translated }) => fold(translated) !== fold(word));
}
