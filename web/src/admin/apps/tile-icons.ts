/** Drawings for the icon keywords that imported apps carry (formats.md 3); a chunk of its own. */
import type { IconShape } from '../../ui/Icon'
import { icon as iAirplane } from 'icon:airplane'
import { icon as iArrowDown } from 'icon:arrow-down'
import { icon as iArrowLeft } from 'icon:arrow-left'
import { icon as iArrowRight } from 'icon:arrow-right'
import { icon as iArrowUp } from 'icon:arrow-up'
import { icon as iAward } from 'icon:award'
import { icon as iBag } from 'icon:bag'
import { icon as iBalloonHeart } from 'icon:balloon-heart'
import { icon as iBarChart } from 'icon:bar-chart'
import { icon as iBicycle } from 'icon:bicycle'
import { icon as iBook } from 'icon:book'
import { icon as iBoxArrowUpRight } from 'icon:box-arrow-up-right'
import { icon as iBoxSeam } from 'icon:box-seam'
import { icon as iBuilding } from 'icon:building'
import { icon as iBusFront } from 'icon:bus-front'
import { icon as iCalendar3 } from 'icon:calendar3'
import { icon as iCamera } from 'icon:camera'
import { icon as iCarFront } from 'icon:car-front'
import { icon as iCart } from 'icon:cart'
import { icon as iCashCoin } from 'icon:cash-coin'
import { icon as iChatDots } from 'icon:chat-dots'
import { icon as iCloud } from 'icon:cloud'
import { icon as iCloudRain } from 'icon:cloud-rain'
import { icon as iCodeSlash } from 'icon:code-slash'
import { icon as iCreditCard } from 'icon:credit-card'
import { icon as iCupHot } from 'icon:cup-hot'
import { icon as iCurrencyBitcoin } from 'icon:currency-bitcoin'
import { icon as iCurrencyDollar } from 'icon:currency-dollar'
import { icon as iCurrencyEuro } from 'icon:currency-euro'
import { icon as iCurrencyPound } from 'icon:currency-pound'
import { icon as iCurrencyRupee } from 'icon:currency-rupee'
import { icon as iCurrencyYen } from 'icon:currency-yen'
import { icon as iDiagram3 } from 'icon:diagram-3'
import { icon as iDribbble } from 'icon:dribbble'
import { icon as iEggFried } from 'icon:egg-fried'
import { icon as iEnvelope } from 'icon:envelope'
import { icon as iFileEarmark } from 'icon:file-earmark'
import { icon as iFlag } from 'icon:flag'
import { icon as iFlower1 } from 'icon:flower1'
import { icon as iFlower2 } from 'icon:flower2'
import { icon as iGear } from 'icon:gear'
import { icon as iGem } from 'icon:gem'
import { icon as iGeoAlt } from 'icon:geo-alt'
import { icon as iGithub } from 'icon:github'
import { icon as iGlobeAmericas } from 'icon:globe-americas'
import { icon as iGlobe2 } from 'icon:globe2'
import { icon as iGraphUp } from 'icon:graph-up'
import { icon as iGrid } from 'icon:grid'
import { icon as iHandThumbsUp } from 'icon:hand-thumbs-up'
import { icon as iHandbag } from 'icon:handbag'
import { icon as iHddNetwork } from 'icon:hdd-network'
import { icon as iHeadphones } from 'icon:headphones'
import { icon as iHeart } from 'icon:heart'
import { icon as iHeartPulse } from 'icon:heart-pulse'
import { icon as iHospital } from 'icon:hospital'
import { icon as iHouseHeart } from 'icon:house-heart'
import { icon as iJoystick } from 'icon:joystick'
import { icon as iLaptop } from 'icon:laptop'
import { icon as iLifePreserver } from 'icon:life-preserver'
import { icon as iMoon } from 'icon:moon'
import { icon as iMusicNoteBeamed } from 'icon:music-note-beamed'
import { icon as iPeople } from 'icon:people'
import { icon as iPerson } from 'icon:person'
import { icon as iPhone } from 'icon:phone'
import { icon as iPieChart } from 'icon:pie-chart'
import { icon as iPieChartFill } from 'icon:pie-chart-fill'
import { icon as iPiggyBank } from 'icon:piggy-bank'
import { icon as iQuestionCircle } from 'icon:question-circle'
import { icon as iRobot } from 'icon:robot'
import { icon as iRocketTakeoff } from 'icon:rocket-takeoff'
import { icon as iServer } from 'icon:server'
import { icon as iShop } from 'icon:shop'
import { icon as iSnow } from 'icon:snow'
import { icon as iStars } from 'icon:stars'
import { icon as iSun } from 'icon:sun'
import { icon as iTags } from 'icon:tags'
import { icon as iTelephone } from 'icon:telephone'
import { icon as iTree } from 'icon:tree'
import { icon as iTrophy } from 'icon:trophy'
import { icon as iTwitter } from 'icon:twitter'
import { icon as iWindow } from 'icon:window'

const drawings: Readonly<Record<string, IconShape>> = {
  airplane: iAirplane, alien: iRobot, 'arrow-down': iArrowDown, 'arrow-left': iArrowLeft, 'arrow-right': iArrowRight,
  'arrow-up': iArrowUp, bag: iBag, 'bar-graph': iBarChart, basketball: iDribbble, bicycle: iBicycle, bird: iTwitter,
  bitcoin: iCurrencyBitcoin, book: iBook, burger: iEggFried, bus: iBusFront, calender: iCalendar3, call: iTelephone,
  camera: iCamera, car: iCarFront, card: iCreditCard, cat: iGithub, chat: iChatDots, 'chinese-remnibi': iCurrencyYen,
  cloud: iCloud, coding: iCodeSlash, couples: iPeople, cricket: iTrophy, diamond: iGem, dog: iPiggyBank,
  dollar: iCurrencyDollar, earth: iGlobeAmericas, email: iEnvelope, euros: iCurrencyEuro, family: iHouseHeart,
  file: iFileEarmark, flag: iFlag, flight: iAirplane, football: iLifePreserver, frame: iGrid, globe: iGlobe2,
  hat: iPerson, headphones: iHeadphones, heart: iHeart, help: iQuestionCircle, hospital: iHospital,
  joystick: iJoystick, laptop: iLaptop, 'line-chart': iGraphUp, location: iGeoAlt, lotus: iFlower1,
  love: iBalloonHeart, medal: iAward, medical: iHeartPulse, money: iCashCoin, moon: iMoon, mug: iCupHot,
  music: iMusicNoteBeamed, 'open-new-tab': iBoxArrowUpRight, package: iBoxSeam, pants: iHandbag,
  'pie-chart': iPieChart, pizza: iPieChartFill, plant: iTree, product: iBoxSeam, 'rainy-weather': iCloudRain,
  restaurant: iShop, rocket: iRocketTakeoff, rose: iFlower2, rupee: iCurrencyRupee, saturn: iStars, server: iServer,
  'server-line': iHddNetwork, 'shake-hands': iHandThumbsUp, shirt: iTags, shop: iBuilding, shopper: iCart,
  'single-person': iPerson, smartphone: iPhone, 'snowy-weather': iSnow, stars: iStars, 'steam-bowl': iCupHot,
  sunflower: iSun, system: iGear, team: iDiagram3, tree: iTree, 'uk-pounds': iCurrencyPound, website: iWindow,
  yen: iCurrencyYen,
}

/** By keyword. A map, because keywords come from files: `constructor` must not be found. */
export const tileIcons: ReadonlyMap<string, IconShape> = new Map(Object.entries(drawings))
